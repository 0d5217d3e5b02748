import Glibc

/// The destination of the program's text and data: standard output, standard error, or a test.
///
/// This is the only boundary to the terminal. ``line(_:)`` and similar functions accept
/// ``StyledText``, which is clean by construction; only ``data(_:)`` writes bytes unchanged.
///
/// No function throws. After the first failure nothing more is written, and ``failure`` reports it,
/// as with C's streams: check it once before the program ends. If the reader has closed the pipe,
/// as after `| head`, it is ``Failure/closed`` and needs no message; a session ends when ``isOpen``
/// is false.
@MainActor
package final class Output {
  /// The reason why writing stopped.
  package enum Failure: Error, Hashable, Sendable {
    /// The reader has closed the pipe.
    case closed
    /// The system reported this `errno`, for example because the disk is full.
    case failed(errno: Int32)
  }

  /// Whether to use styles.
  package let isColored: Bool

  /// Whether to write links.
  private let isLinked: Bool

  /// Whether signs such as ✓ and bars are shown beside the words.
  package let hasSigns: Bool

  /// Whether the learner wants words only (`--plain`), without bars of any kind.
  package let isPlain: Bool

  /// The reason why writing stopped, or `nil`.
  package private(set) var failure: Failure?

  private let measure: () -> Int
  private let write: ([UInt8]) -> Failure?

  /// Writes to a descriptor. From then on a closed pipe no longer raises a signal.
  ///
  /// - Parameters:
  ///   - descriptor: Standard output or standard error.
  ///   - color: Whether styles are shown.
  ///   - isPlain: Whether the learner wants words alone.
  package init(
    descriptor: Int32 = STDOUT_FILENO, color: ColorChoice = .auto, isPlain: Bool = false
  ) {
    signal(SIGPIPE, SIG_IGN)
    isColored = color.isEnabled(for: descriptor)
    isLinked = isColored && isatty(descriptor) == 1 && Links.areShown()
    hasSigns = !isPlain && canShowSigns(descriptor)
    self.isPlain = isPlain
    measure = { windowColumns(of: descriptor) }
    write = { writeAll($0, to: descriptor) }
  }

  /// Writes to a function, which returns an error if there is one.
  package init(
    columns: Int = 80, colored: Bool = false, signs: Bool = false, plain: Bool = false,
    write: @escaping ([UInt8]) -> Failure?
  ) {
    isColored = colored
    isLinked = false
    hasSigns = signs
    isPlain = plain
    measure = { columns }
    self.write = write
  }

  /// The columns of the window, measured now.
  package var columns: Int { measure() }

  /// Whether writing more makes sense.
  package var isOpen: Bool { failure == nil }

  /// Writes text without ending the line.
  package func text(_ text: StyledText) {
    data(Array(text.rendered(colored: isColored, linked: isLinked).utf8))
  }

  /// Writes text and ends the line.
  package func line(_ text: StyledText = "") {
    data(Array((text.rendered(colored: isColored, linked: isLinked) + "\n").utf8))
  }

  /// Writes text wrapped to the window; each line but the first is indented by `indent` spaces.
  package func paragraph(_ text: StyledText, indent: Int = 0) {
    lines(text.wrapped(to: columns, indent: indent))
  }

  /// Writes a table as wide as the window allows.
  package func table(_ table: Table) {
    lines(table.lines(columns: columns))
  }

  /// Writes bytes unchanged, for data that goes to other programs.
  package func data(_ bytes: [UInt8]) {
    guard isOpen, !bytes.isEmpty else { return }
    failure = write(bytes)
  }

  private func lines(_ lines: [StyledText]) {
    data(
      Array(lines.map { $0.rendered(colored: isColored, linked: isLinked) + "\n" }.joined().utf8))
  }
}

/// Writes all bytes, in as many calls as the system needs.
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
