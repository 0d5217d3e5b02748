import ArgumentParser
import CMalloc
import Concurrency
import Deck
import Facts
import Glibc
import ProgressStore
import Terminal

/// Everything that a command may use: folders, clock, input and output.
@MainActor
final class Context {
  let options: CommonOptions
  let folders: Folders
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
    // The heap of a thread would grow one page at a time, each with a system call that stops the
    // other threads.
    mallopt(M_TOP_PAD, 32 << 20)
    self.options = options
    let environment = Environment.variables
    folders = Folders(
      decks: options.decks, progress: options.progress, environment: environment)
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

  /// The folders of the decks to work on: the named one, or all.
  ///
  /// - Throws: ``Failure`` if there is none.
  func deckFolders() throws -> [DeckFolder] {
    let names = try folderNames()
    guard let wanted = options.deck else { return names.map(folder) }
    guard let name = names.first(where: { $0.lowercased() == wanted.lowercased() }) else {
      let hint = Nearest.word(to: wanted, among: names).map { "did you mean \($0)? There" }
      throw Failure.usage(
        "There is no deck \(wanted) in \(folders.decks); \(hint ?? "there") is \(names.joined(separator: ", "))."
      )
    }
    return [folder(name)]
  }

  /// The folder of the deck to study: the named one, or Hegang, or the first.
  ///
  /// - Throws: ``Failure`` if there is none.
  func deckFolder() throws -> DeckFolder {
    let folders = try deckFolders()
    return folders.first { $0.name == "Hegang" } ?? folders[0]
  }

  /// The names of other folders with a deck of the same subject, which therefore share its
  /// progress.
  func twins(of folder: DeckFolder, _ subject: String) -> [String] {
    ((try? folderNames()) ?? []).filter {
      $0 != folder.name && self.folder($0).subjectID == subject
    }
  }

  /// The deck named by `--deck`; nil without that option.
  ///
  /// - Throws: ``Failure`` if there is no such deck, or it is damaged.
  func namedDeck() throws -> Deck? {
    options.deck == nil ? nil : try deckFolder().deck()
  }

  /// The deck of a subject, for the names of its cards; nil if it is not installed.
  func deck(called subject: String?) -> Deck? {
    guard let subject, let folders = try? deckFolders() else { return nil }
    let likely = folders.stablePartitioned { $0.name.lowercased() == subject }
    return likely.lazy.compactMap { try? $0.deck() }.first { $0.subject == subject }
  }

  private func folder(_ name: String) -> DeckFolder {
    DeckFolder(name: name, path: "\(folders.decks)/\(name)")
  }

  /// The names of folders with facts or a deck, sorted; never empty.
  private func folderNames() throws -> [String] {
    guard let directory = opendir(folders.decks) else {
      throw Failure.system(
        "\(folders.decks): there are no decks here: \(String(cString: strerror(errno))); "
          + "name their folder with --decks.")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let path = "\(folders.decks)/\(name)"
      let hasDeck = access("\(path)/deck.json", F_OK) == 0 || access("\(path)/facts", F_OK) == 0
      if !name.hasPrefix("."), hasDeck { names.append(name) }
    }
    guard !names.isEmpty else {
      throw Failure.data(
        "\(folders.decks): holds no deck; a deck is a folder with facts/*.yaml or deck.json.")
    }
    return names.sorted()
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

extension Array {
  /// The elements that satisfy a condition, followed by the others.
  fileprivate func stablePartitioned(by isFirst: (Element) -> Bool) -> [Element] {
    filter(isFirst) + filter { !isFirst($0) }
  }
}
