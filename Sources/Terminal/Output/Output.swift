import Glibc

/// Where the program's words and data go: standard output, standard error, or a test.
///
/// This is the one boundary to the terminal. ``line(_:)`` and its kin take ``StyledText``, which is
/// clean by construction; only ``data(_:)`` writes bytes as they are.
///
/// Nothing here throws. After the first failure nothing more is written, and ``failure`` tells it, as
/// with C's streams: look once before the program ends. When nobody reads any more, as after `| head`,
/// that is ``Failure/closed`` and no reason for a message; a session ends on ``isOpen``.
@MainActor
package final class Output {
  /// Why writing ended.
  package enum Failure: Error, Hashable, Sendable {
    /// Nobody reads any more.
    case closed
    /// The system refused, with this `errno`; a full disk for one.
    case failed(errno: Int32)
  }

  /// Whether styles are shown.
  package let isColored: Bool

  /// Why writing ended, or `nil` while all is well.
  package private(set) var failure: Failure?

  private let measure: () -> Int
  private let write: ([UInt8]) -> Failure?

  /// Writes to a descriptor; a reader that goes away is no signal from now on.
  package init(descriptor: Int32 = STDOUT_FILENO, color: ColorChoice = .auto) {
    signal(SIGPIPE, SIG_IGN)
    isColored = color.isEnabled(for: descriptor)
    measure = { windowColumns(of: descriptor) }
    write = { writeAll($0, to: descriptor) }
  }

  /// Writes to a function, which says what went wrong if something did.
  package init(
    columns: Int = 80, colored: Bool = false, write: @escaping ([UInt8]) -> Failure?
  ) {
    isColored = colored
    measure = { columns }
    self.write = write
  }

  /// The columns of the window, measured now.
  package var columns: Int { measure() }

  /// Whether it is of any use to write more.
  package var isOpen: Bool { failure == nil }

  /// Writes text and stays on the line.
  package func text(_ text: StyledText) {
    data(Array(text.rendered(colored: isColored).utf8))
  }

  /// Writes text and ends the line.
  package func line(_ text: StyledText = "") {
    data(Array((text.rendered(colored: isColored) + "\n").utf8))
  }

  /// Writes text broken to the window, each line but the first after `indent` spaces.
  package func paragraph(_ text: StyledText, indent: Int = 0) {
    lines(text.wrapped(to: columns, indent: indent))
  }

  /// Writes a table as wide as the window allows.
  package func table(_ table: Table) {
    lines(table.lines(columns: columns))
  }

  /// Writes bytes as they are, for data that goes to other programs.
  package func data(_ bytes: [UInt8]) {
    guard isOpen, !bytes.isEmpty else { return }
    failure = write(bytes)
  }

  private func lines(_ lines: [StyledText]) {
    data(Array(lines.map { $0.rendered(colored: isColored) + "\n" }.joined().utf8))
  }
}

/// Writes all of it, however often the system takes only a part.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Output.Failure? {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let start = bytes.baseAddress.map { $0 + rest.startIndex }
      let count = Glibc.write(descriptor, start, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        return errno == EPIPE ? .closed : .failed(errno: errno)
      }
    }
    return nil
  }
}
