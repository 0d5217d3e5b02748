import CReadline
import Glibc

/// The signals that matter at a prompt, blocked and read like input.
///
/// No code runs in a signal handler. Blocking works only before a second thread exists.
struct SignalSource {
  static let watched = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH,
  ]

  /// The descriptor to poll, or -1 while the signals have their usual effect.
  private(set) var descriptor: Int32 = -1
  private var earlierMask = sigset_t()

  /// Blocks the signals; those that arrive wait for ``next()``.
  mutating func listen() {
    guard descriptor < 0 else { return }
    var mask = Self.set(of: Self.watched)
    sigprocmask(SIG_BLOCK, &mask, &earlierMask)
    descriptor = signalfd(-1, &mask, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
  }

  /// Gives the signals their usual effect again; waiting ones take effect at once.
  mutating func release() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    sigprocmask(SIG_SETMASK, &earlierMask, nil)
  }

  /// The next signal that arrived, or `nil`.
  func next() -> Int32? {
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    guard Glibc.read(descriptor, &information, size) == size else { return nil }
    return Int32(information.ssi_signo)
  }

  /// Stops the program as Control-Z does, and returns when it continues.
  ///
  /// The signal is the one that the terminal sent, so a program without a shell is not stopped:
  /// nobody could continue it.
  func stop() {
    var stop = Self.set(of: [SIGTSTP])
    raise(SIGTSTP)
    sigprocmask(SIG_UNBLOCK, &stop, nil)
    sigprocmask(SIG_BLOCK, &stop, nil)
    var continued = Self.set(of: [SIGCONT])
    var noTime = timespec()
    sigtimedwait(&continued, nil, &noTime)
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
