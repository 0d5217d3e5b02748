import Progress
import Files
/// A learner's progress in formats that other programs read.
///
/// Each format is written piece by piece, so that it is never completely in memory, and the caller
/// decides where the bytes go:
///
///     try ProgressExport(progress, learner: "ada").csv { bytes throws(SystemError) in try output(bytes) }
package struct ProgressExport: Sendable {
  let progress: Progress
  let events: EventSet
  let learner: String
  let choice: ExportChoice

  /// Creates an export.
  /// - Parameters:
  ///   - progress: The progress.
  ///   - learner: The learner's folder, named in the document.
  ///   - choice: The part to export; everything by default.
  package init(
    _ progress: Progress, learner: LearnerID, choice: ExportChoice = ExportChoice()
  ) {
    self.progress = progress.whole
    events = self.progress.allEvents
    self.choice = choice
    self.learner = learner.name
  }

  /// Writes the lines of the journal unchanged, in replay order; lines of a newer version come
  /// last.
  ///
  /// The result is a journal: in a `log` folder, it gives the same progress.
  /// - Parameter write: Receives each piece.
  /// - Throws: The error that `write` throws.
  package func journal<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    let (order, lines) = (events.order, LineWriter(events.table))
    try Pieces.inOrder(order.count, by: 4096, to: write) { range in
      var bytes: [UInt8] = []
      for index in order[range] where isChosen(index) {
        lines.append(index, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
      return bytes
    }
    var pieces = Pieces()
    for line in events.newerLines where choice.isEverything {
      pieces.bytes.append(contentsOf: line)
      pieces.bytes.append(UInt8(ascii: "\n"))
      try pieces.passOn(write)
    }
    try pieces.finish(write)
  }
}
