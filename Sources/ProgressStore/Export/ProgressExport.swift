/// A learner's progress in formats that other programs read.
///
/// Each format is written piece by piece, so that it is never completely in memory, and the caller
/// decides where the bytes go:
///
///     try ProgressExport(progress, learner: "ada").csv { bytes throws(SystemError) in try output(bytes) }
package struct ProgressExport: Sendable {
  let progress: Progress
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
    self.progress = progress
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
    var pieces = Pieces()
    var lines = LineWriter(progress.events.table)
    for index in progress.events.order where isChosen(index) {
      lines.append(index, to: &pieces.bytes)
      pieces.bytes.append(UInt8(ascii: "\n"))
      try pieces.passOn(write)
    }
    for line in progress.events.newerLines where choice.isEverything {
      pieces.bytes.append(contentsOf: line)
      pieces.bytes.append(UInt8(ascii: "\n"))
      try pieces.passOn(write)
    }
    try pieces.finish(write)
  }
}
