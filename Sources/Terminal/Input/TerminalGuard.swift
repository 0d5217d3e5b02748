import Glibc

/// Restores the terminal when the program breaks down at a prompt.
///
/// A trap in the middle of a line would leave a terminal that shows nothing of what is typed. The
/// handler uses only memory set aside before, and only calls that are allowed in a handler. Then it
/// puts the earlier handler back, so a backtrace is still printed and the program ends by its signal.
enum TerminalGuard {
  private static let traps = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]
  private static let pasteOff = StaticString("\u{1B}[?2004l")

  private nonisolated(unsafe) static let settings = UnsafeMutablePointer<termios>.allocate(
    capacity: 1)
  private nonisolated(unsafe) static let earlier = UnsafeMutablePointer<sigaction>.allocate(
    capacity: 65)

  /// Remembers how the terminal is now, as what to go back to.
  static func arm() {
    var now = termios()
    guard tcgetattr(STDIN_FILENO, &now) == 0 else { return }
    settings.initialize(to: now)
    _ = install
  }

  /// Done on the first use, and once.
  private static let install: Void = {
    prepareStack()
    for trap in traps {
      var action = sigaction()
      action.sa_flags = Int32(bitPattern: UInt32(SA_SIGINFO) | UInt32(SA_ONSTACK))
      action.__sigaction_handler.sa_sigaction = { signal, information, _ in
        tcsetattr(STDIN_FILENO, TCSANOW, settings)
        write(STDOUT_FILENO, pasteOff.utf8Start, pasteOff.utf8CodeUnitCount)
        sigaction(signal, earlier + Int(signal), nil)
        // A trap of our own comes again when the handler returns. One that was sent does not.
        let wasSent = (information?.pointee.si_code ?? 0) <= 0
        if wasSent { raise(signal) }
      }
      sigaction(trap, &action, earlier + Int(trap))
    }
  }()

  /// Gives the handler a stack of its own, for when the program's is full.
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
