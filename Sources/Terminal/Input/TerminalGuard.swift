import Glibc

/// Restores the terminal when a signal ends the program at a prompt.
///
/// A crash in the middle of a line, or a signal that nobody handles, would leave a terminal that
/// does not show what is typed. The handler uses only memory reserved before, and only calls that
/// are allowed in a handler. Then it restores the previous handler, so a backtrace is still printed
/// and the program ends with its signal.
enum TerminalGuard {
  /// The signals that do not end the program by default, and those that the editor reads.
  private static let others: Set<Int32> =
    Set(SignalSource.watched).union([SIGKILL, SIGSTOP, SIGCHLD, SIGURG, SIGTTIN, SIGTTOU])
  private static let last: Int32 = 64
  private static let pasteOff = StaticString("\u{1B}[?2004l")

  private nonisolated(unsafe) static let settings = UnsafeMutablePointer<termios>.allocate(
    capacity: 1)
  private nonisolated(unsafe) static let earlier = UnsafeMutablePointer<sigaction>.allocate(
    capacity: Int(last) + 1)

  /// Saves the current terminal settings so that they can be restored.
  static func arm() {
    var now = termios()
    guard tcgetattr(STDIN_FILENO, &now) == 0 else { return }
    settings.initialize(to: now)
    _ = install
  }

  /// Installs the handlers; runs once, on first use.
  private static let install: Void = {
    prepareStack()
    for signal in 1...last where !others.contains(signal) {
      // A signal that is ignored, by us or by the parent process, stays ignored. The two that the C
      // library reserves for itself are refused.
      guard sigaction(signal, nil, earlier + Int(signal)) == 0, !isIgnored(signal) else { continue }
      var action = sigaction()
      action.sa_flags = Int32(bitPattern: UInt32(SA_SIGINFO) | UInt32(SA_ONSTACK))
      action.__sigaction_handler.sa_sigaction = { signal, information, _ in
        tcsetattr(STDIN_FILENO, TCSANOW, settings)
        write(STDOUT_FILENO, pasteOff.utf8Start, pasteOff.utf8CodeUnitCount)
        sigaction(signal, earlier + Int(signal), nil)
        // A crash happens again when the handler returns. A signal that was sent does not.
        let isTrap =
          signal == SIGILL || signal == SIGTRAP || signal == SIGSEGV || signal == SIGBUS
          || signal == SIGFPE
        let wasSent = (information?.pointee.si_code ?? 0) <= 0
        if wasSent || !isTrap { raise(signal) }
      }
      sigaction(signal, &action, nil)
    }
  }()

  /// Whether a signal was ignored before.
  private static func isIgnored(_ signal: Int32) -> Bool {
    let handler = (earlier + Int(signal)).pointee.__sigaction_handler.sa_handler
    return unsafeBitCast(handler, to: Int.self) == 1
  }

  /// Gives the handler its own stack, in case the program's is full.
  private static func prepareStack() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, stack.ss_flags & Int32(SS_DISABLE) != 0 else {
      return
    }
    stack.ss_size = 1 << 16
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stack.ss_size, alignment: 16)
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
  }
}
