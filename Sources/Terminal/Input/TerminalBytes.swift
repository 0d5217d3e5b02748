import Glibc

/// The terminal, opened again for reading without waiting.
///
/// Standard input itself is unchanged: the shell shares it and must not find it non-blocking. One
/// byte is read at a time, because readline itself checks whether more bytes follow an escape.
struct TerminalBytes {
  /// The result of a read.
  enum Result {
    case byte(UInt8)
    case nothing
    case end
  }

  /// The descriptor to poll.
  let descriptor: Int32

  /// Opens the terminal of standard input, or uses standard input itself.
  init() {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    var opened: Int32 = -1
    if let name = ttyname(STDIN_FILENO) { opened = open(name, flags) }
    descriptor = opened >= 0 ? opened : STDIN_FILENO
  }

  /// The next byte, if any.
  func next() -> Result {
    if descriptor == STDIN_FILENO, !isReadable() { return .nothing }
    var byte: UInt8 = 0
    switch Glibc.read(descriptor, &byte, 1) {
    case 1: return .byte(byte)
    case 0: return .end
    default: return errno == EAGAIN || errno == EINTR ? .nothing : .end
    }
  }

  private func isReadable() -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }
}
