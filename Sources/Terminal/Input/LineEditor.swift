import CReadline
import Glibc

/// Edits lines at a terminal with GNU readline, with a time limit, single keys, signals and
/// resizing.
///
/// Readline asks for bytes through one function, and that function waits for the terminal, for
/// signals and for the clock together. Whatever ends the line early is stored in `outcome`, and
/// readline is told that reading failed; it then restores the terminal and returns.
///
///     let reading = LineEditor.shared.read(LineRequest("> ", keys: ["1", "2"]))
///     // .key("2") as soon as 2 is pressed; .text("luobei") after Enter
///
/// Use it on the main thread, before the program starts a second one. Between two reads, signals
/// and typed bytes wait for the next read, because the terminal keeps the editor's settings. With
/// the original settings in between, the terminal would echo typed answers itself and swallow a
/// Control-D. ``release()`` and the end of the program restore both.
@MainActor
package final class LineEditor: AnswerInput {
  /// The only editor: readline's state is global.
  package static let shared = LineEditor()

  /// Whether a person can edit lines: both standard input and output are terminals.
  package static var isUsable: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  var signals = SignalSource()
  let terminal = TerminalBytes()

  var request = LineRequest("")
  var outcome: Line?
  var shownPrompt = ""
  var stopwatch = Stopwatch(at: .zero)
  var paste = PasteFilter()
  /// Bytes that were read but not yet passed to readline.
  var held: [UInt8] = []
  /// The first bytes of a key of several bytes, until it is known whether it is one of the
  /// request's.
  var begunKey: [UInt8] = []
  /// Bytes typed while a report from the terminal was awaited.
  var unread: [UInt8] = []
  /// The reports requested from the terminal.
  var report = CursorReport()
  /// A new width of the window for which the prompt has not yet been redrawn.
  var resizing: Resizing?
  /// The completions that match, while readline collects them.
  var fitting: [String] = []
  var collected = 0
  private var lastRemembered: String?

  private init() {
    TextLocale.prepare()
    rl_readline_name = UnsafePointer(strdup("hegang"))
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_getc_function = { _ in MainActor.assumeIsolated { LineEditor.shared.nextByte() } }
    rl_prep_term_function = { _ in MainActor.assumeIsolated { LineEditor.shared.hold() } }
    rl_deprep_term_function = {
      // Readline would write a newline when the terminal is restored; ours is enough.
      MainActor.assumeIsolated { rl_eof_found = 0 }
    }
    atexit(rl_deprep_terminal)
    prepareCompletion()
    using_history()
    // Marks pasted text as such. This comes before the learner's own settings, which may differ.
    rl_variable_bind("enable-bracketed-paste", "on")
    rl_initialize()
    // An edited history line must not stay edited: it may contain an answer by now.
    rl_variable_bind("revert-all-at-newline", "on")
    prepareClearing()
  }

  /// Shows a prompt and returns the line that is typed, or what ended it.
  package func read(_ request: LineRequest) -> Reading {
    // Control-C ends a paste whose end never came; the time limit may come in the middle of a
    // complete one.
    if case .timedOut? = outcome { paste.abandon() } else { paste = PasteFilter() }
    self.request = request
    outcome = nil
    held = []
    begunKey = []
    rl_reset_screen_size()
    stopwatch = Stopwatch(at: Stopwatch.now)
    shownPrompt = request.shownPrompt(after: .zero)
    signals.listen()
    let line = edit()
    stopwatch.lap(at: Stopwatch.now)
    return Reading(line: line, active: stopwatch.active)
  }

  /// Restores the terminal, and the usual effect of signals, until the next read.
  ///
  /// A signal that is waiting takes effect at once.
  package func release() {
    rl_deprep_terminal()
    signals.release()
  }

  /// Runs another program at the terminal. Control-C and Control-\ go to that program meanwhile;
  /// other signals have their usual effect.
  package func lend<Result>(to program: () throws -> Result) rethrows -> Result {
    // They are not ignored, because the other program would inherit that.
    let earlier = [SIGINT, SIGQUIT].map { ($0, signal($0) { _ in }) }
    release()
    defer {
      signals.listen()
      for (number, handler) in earlier { signal(number, handler) }
    }
    return try program()
  }

  /// Prepares the terminal for editing, unless it is already prepared.
  func hold() {
    guard rl_readline_state & UInt(RL_STATE_TERMPREPPED) == 0 else { return }
    TerminalGuard.arm()
    rl_prep_terminal(1)
  }

  private func edit() -> Line {
    guard let typed = readline(shownPrompt) else {
      if let outcome { return outcome }
      rl_crlf()
      fflush(nil)
      return .endOfInput
    }
    defer { free(typed) }
    let text = String(cString: typed)
    remember(text)
    return request.meaning(of: text)
  }

  private func remember(_ text: String) {
    guard request.remembers, text.hasPrefix(":"), text != lastRemembered else { return }
    add_history(text)
    lastRemembered = text
  }
}
