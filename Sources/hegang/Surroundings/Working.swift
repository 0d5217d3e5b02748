import Concurrency
import Glibc
import Synchronization
import Terminal

/// A bar on the terminal while a piece of work takes longer than half a second, with what is being
/// done. In a pipe, and with `--plain`, nothing is shown.
///
///     Checking Hegang  ████████░░░░░░░░░░░░
final class Working: Sendable {
  private struct State {
    /// The part that is done, 0...1; nil if it is not known.
    var share: Double?
    var isOver = false
  }

  private let state = Mutex(State())
  private let title: String

  private init(_ title: String) { self.title = title }

  /// Sets the part of the work that is done, 0...1.
  func report(_ share: Double) { state.withLock { $0.share = share } }

  /// Does a piece of work; until it is over, another thread shows the bar.
  ///
  /// - Parameters:
  ///   - title: What is being done: "Checking Hegang".
  ///   - context: Where messages go.
  ///   - work: The work; it may report how much of it is done.
  /// - Returns: What the work returns.
  @MainActor
  static func show<Result>(
    _ title: String, in context: Context, _ work: (Working) throws -> Result
  ) rethrows -> Result {
    let working = Working(title)
    let talk = context.talk
    guard talk.hasSigns, !context.options.plain else { return try work(working) }
    let thread = working.drawing(in: talk.columns).start()
    let interrupted = signal(SIGINT, removeAndEnd)
    // Only the usual effect of ^C is replaced: it may be ignored, or be another program's.
    if interrupted != nil { signal(SIGINT, interrupted) }
    defer {
      working.state.withLock { $0.isOver = true }
      if let thread { pthread_join(thread, nil) }
      signal(SIGINT, interrupted)
    }
    return try work(working)
  }

  /// Ends the program by ^C; the bar does not stay before the shell's prompt.
  private static let removeAndEnd: @convention(c) (Int32) -> Void = { number in
    let remove: StaticString = "\r\u{1B}[K"
    _ = Glibc.write(STDERR_FILENO, remove.utf8Start, remove.utf8CodeUnitCount)
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Draws the bar on standard error every tenth of a second, and removes it at the end.
  private func drawing(in columns: Int) -> Worker {
    Worker { [self] in
      var isShown = false
      for tick in 0... {
        let state = state.withLock { $0 }
        if state.isOver { break }
        if tick >= 10, tick % 2 == 0 {
          let line = Working.line(title, state.share, tick: tick / 2, columns: columns)
          Working.write("\r\(line)\u{1B}[K")
          isShown = true
        }
        usleep(50_000)
      }
      if isShown { Working.write("\r\u{1B}[K") }
    }
  }

  /// The line on the screen; a block that wanders over the bar if the share is not known.
  static func line(_ title: String, _ share: Double?, tick: Int, columns: Int) -> String {
    let width = columns >= 60 ? 20 : 10
    let cells = (0..<width).map { cell in
      let isFilled =
        share.map { Double(cell) < $0 * Double(width) }
        ?? ((cell - tick % width + width) % width < width / 5)
      return isFilled ? "█" : "░"
    }
    return "\(title.prefix(max(0, columns - width - 3)))  \(cells.joined())"
  }

  private static func write(_ text: String) {
    var bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, &bytes, bytes.count)
  }
}
