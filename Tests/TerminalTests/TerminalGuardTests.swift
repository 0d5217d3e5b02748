import Glibc
import TestSupport
import Testing

/// No signal that ends the program leaves a terminal that shows nothing of what is typed.
@Suite(.timeLimit(.minutes(5)))
struct TerminalGuardTests {
  /// Those without an effect, those that stop or continue, and those that the editor reads; SIGKILL
  /// leaves no time, and the C library keeps 32 and 33 for itself.
  private static let others: Set<Int32> = [
    SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH, SIGINT, SIGTERM, SIGHUP,
    SIGQUIT, SIGKILL, 32, 33,
  ]
  /// The program ignores these: a reader that went away, a limit on the size of files.
  private static let ignored: Set<Int32> = [SIGPIPE]

  @Test(arguments: (1...64).filter { !others.contains($0) })
  func `a signal at the prompt leaves the terminal as it was`(signal: Int32) throws {
    let terminal = try demo()
    #expect(!terminal.terminalSettings().isOrdinary)
    terminal.send("half")
    try terminal.expect("half")
    terminal.signal(signal)
    if Self.ignored.contains(signal) {
      try terminal.answer("", gives: "[text half]")
      return
    }
    #expect(try terminal.expectEnd() == .signalled(signal))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
    #expect(terminal.raw.hasSuffix("\u{1B}[?2004l"))
  }
}
