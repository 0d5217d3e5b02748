/// A learner's progress in forms that other programs read.
///
/// Each form is handed over piece by piece, so that the caller decides where the bytes go and the
/// whole is never in memory:
///
///     try ProgressExport(progress, learner: "ada").csv { bytes throws(SystemError) in try output(bytes) }
package struct ProgressExport: Sendable {
  let progress: Progress
  let learner: String
  let choice: ExportChoice

  /// An export.
  /// - Parameters:
  ///   - progress: The progress.
  ///   - learner: The learner's folder, to be named in the document.
  ///   - choice: What to leave out; nothing unless told otherwise.
  package init(
    _ progress: Progress, learner: LearnerID, choice: ExportChoice = ExportChoice()
  ) {
    self.progress = progress
    self.choice = choice
    self.learner = learner.name
  }

  /// Writes the lines of the journal just as they are, in fold order; lines of a newer version last.
  ///
  /// The result is a journal: put into a `log` folder, it brings the same progress.
  /// - Parameter write: Takes each piece.
  /// - Throws: What `write` throws.
  package func journal<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    var pieces = Pieces()
    for event in progress.events.ordered where isChosen(event) {
      try pieces.add(event, write)
    }
    for line in progress.events.newerLines where choice == ExportChoice() {
      try pieces.add(line + [UInt8(ascii: "\n")], write)
    }
    try pieces.finish(write)
  }

  /// The lines of the journal as texts, as ``journal(_:)`` writes them.
  var lines: some Sequence<String> {
    let newer = choice == ExportChoice() ? progress.events.newerLines : []
    let events = progress.events.ordered.lazy.filter(isChosen)
    let own = events.map { String(decoding: Line.encode($0), as: UTF8.self) }
    return [
      AnySequence(own), AnySequence(newer.lazy.map { String(decoding: $0, as: UTF8.self) }),
    ].joined()
  }
}

/// Collects small pieces into larger ones.
struct Pieces {
  private static let size = 64 << 10
  private var bytes: [UInt8] = []

  /// Adds the line of an event and a newline.
  mutating func add<E: Error>(
    _ event: Event, _ write: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    Line.append(event, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= Self.size { try finish(write) }
  }

  mutating func add<E: Error>(_ more: [UInt8], _ write: ([UInt8]) throws(E) -> Void) throws(E) {
    bytes.append(contentsOf: more)
    if bytes.count >= Self.size { try finish(write) }
  }

  mutating func add<E: Error>(_ more: String, _ write: ([UInt8]) throws(E) -> Void) throws(E) {
    try add(Array(more.utf8), write)
  }

  mutating func finish<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    if bytes.isEmpty { return }
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
