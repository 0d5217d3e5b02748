import Foundation
import Glibc

/// The way a program ended.
package enum ProgramEnd: Hashable, Sendable {
  /// It left by itself, with a status.
  case exited(Int32)
  /// A signal ended it.
  case signalled(Int32)

  /// Reads what `waitpid` says.
  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xFF) : .signalled(signal)
  }

  /// The end of a child, once it has ended.
  static func ifEnded(_ process: pid_t) -> ProgramEnd? {
    var status: Int32 = 0
    return waitpid(process, &status, WNOHANG) == process ? ProgramEnd(waitStatus: status) : nil
  }

  /// Waits for the end of a child; kills it when the time is over, and then returns `nil`.
  static func waiting(for process: pid_t, until deadline: SuspendingClock.Instant) -> ProgramEnd? {
    while true {
      if let end = ifEnded(process) { return end }
      if SuspendingClock().now > deadline {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        return nil
      }
      usleep(2_000)
    }
  }
}

/// The URL of a built executable of this package, in the folder of the program that runs the tests.
package func programURL(named name: String) -> URL {
  URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: name)
}
