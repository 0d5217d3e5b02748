import ArgumentParser
import Concurrency
import Deck
import Facts
import Glibc
import Journal
import Progress
import Terminal

/// Everything that a command may use: folders, clock, input and output.
@MainActor
final class Context {
  let options: CommonOptions
  let folders: Folders
  /// What this machine remembers of the learner.
  let memory: MachineMemory
  private(set) var clock: Clock
  /// Standard output, for results and data.
  let output: Output
  /// Messages beside data.
  let talk: Output
  /// Whether both input and output are a terminal.
  let isInteractive: Bool
  /// The source of answers.
  let input: any AnswerInput
  private var threads: [pthread_t] = []

  /// - Throws: ``Failure`` if the environment sets an invalid clock.
  init(_ options: CommonOptions) throws {
    // A limit on the size of files becomes an error that can be reported, not the end of the
    // program.
    signal(SIGXFSZ, SIG_IGN)
    self.options = options
    let environment = Environment.variables
    folders = Folders(
      decks: options.decks, progress: options.progress, environment: environment)
    memory = MachineMemory(state: folders.state, learner: options.learner)
    clock = try Clock(environment: environment)
    output = Output(
      descriptor: STDOUT_FILENO, color: options.color, isPlain: options.plain)
    talk = Output(descriptor: STDERR_FILENO, color: options.color)
    isInteractive = LineEditor.isUsable
    input = isInteractive ? LineEditor.shared : PlainInput()
  }

  /// Continues from the last known time if the machine's clock shows an invalid one.
  func correctClock(after milliseconds: Int) {
    guard !clock.isPossible else { return }
    clock = clock.corrected(after: milliseconds)
    talk.paragraph(
      "The clock of this machine is wrong: it shows a year before 2000 or after 2199. Until it is corrected, hegang counts time from your last answer."
    )
  }

  /// Starts a thread; the program waits for it before it ends.
  func atEnd(_ worker: Worker) {
    if let thread = worker.start() { threads.append(thread) }
  }

  /// Waits for the threads.
  func finish() {
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  /// Fails if input could not be read or output could not be written. A closed pipe is not a
  /// failure, and a closed terminal is a hang-up.
  func checkInputAndOutput() throws {
    if let code = (input as? PlainInput)?.failure {
      throw Failure.system("Input failed: \(String(cString: strerror(code))).")
    }
    if case .failed(let code)? = output.failure {
      // The terminal was closed, and its signal arrives a moment later.
      if isInteractive, code == EIO { throw ExitCode(128 + SIGHUP) }
      throw Failure.system("Output failed: \(String(cString: strerror(code))).")
    }
  }
}

extension Context {
  /// Asks the learner to confirm with Enter; anything typed means no, and so does ^D.
  ///
  /// - Throws: The exit code of a signal that ends the program.
  func isConfirmed() throws -> Bool {
    switch input.read(LineRequest("> ")).line {
    case .text(let text): return text.allSatisfy(\.isWhitespace)
    case .terminated(let signal): throw ExitCode(128 + signal)
    case .key, .endOfInput, .interrupted, .timedOut: return false
    }
  }
}
