import Glibc

/// Reads lines from a pipe or a file, without prompt, echo or editing.
///
/// Bytes that are not UTF-8 are repaired, `\r\n` ends a line like `\n`, and a last line needs no
/// newline. Signals have their usual effect.
@MainActor
package final class PlainInput: AnswerInput {
  /// The `errno` of a failed read, or `nil`. A failure is reported as the end of the input, so
  /// check this once before the program ends.
  package private(set) var failure: Int32?

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var searched = 0
  private var atStart = true
  private var isDone = false
  private var skipsLine = false

  /// Creates an input from a descriptor, standard input by default.
  package init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// Writes a prompt and returns the next line, or what ended it.
  package func read(_ request: LineRequest) -> Reading {
    var stopwatch = Stopwatch(at: Stopwatch.now)
    let line = nextLine(request, &stopwatch)
    stopwatch.lap(at: Stopwatch.now)
    return Reading(line: line, active: stopwatch.active)
  }

  private func nextLine(_ request: LineRequest, _ stopwatch: inout Stopwatch) -> Line {
    while true {
      if let text = takeLine() { return request.meaning(of: text) }
      if isDone { return .endOfInput }
      var patience = Duration.seconds(1)
      if let limit = request.limit {
        patience = min(patience, limit - stopwatch.active)
        guard patience > .zero else { return .timedOut(partial: takePartial()) }
      }
      if waitForInput(patience) { fill() }
      stopwatch.lap(at: Stopwatch.now, waited: patience)
    }
  }

  private func waitForInput(_ patience: Duration) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let milliseconds = patience / .milliseconds(1)
    return poll(&source, 1, Int32(milliseconds.rounded(.up))) > 0
  }

  private func fill() {
    var (count, error) = (0, Int32(0))
    buffer += [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, filled in
      count = Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      if count < 0 { error = errno }
      filled = max(count, 0)
    }
    if count < 0, error != EINTR, error != EAGAIN { failure = error }
    if count == 0 || failure != nil { isDone = true }
  }

  /// The next whole line, or the rest at the end.
  private func takeLine() -> String? {
    while true {
      let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n"))
      searched = buffer.count
      guard newline != nil || isDone && !buffer.isEmpty else { return nil }
      let end = newline ?? buffer.count
      let text = decoded(buffer[..<end])
      buffer.removeFirst(min(end + 1, buffer.count))
      searched = 0
      if !skipsLine { return text }
      skipsLine = false
    }
  }

  /// The part of a line whose time is over; the rest of it belongs to no later question.
  private func takePartial() -> String {
    let text = skipsLine ? "" : decoded(buffer[...])
    if !buffer.isEmpty { skipsLine = true }
    buffer = []
    searched = 0
    return text
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if atStart, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    atStart = false
    return String(decoding: bytes, as: UTF8.self)
  }
}
