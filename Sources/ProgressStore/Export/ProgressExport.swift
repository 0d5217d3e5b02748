/// A learner's progress in formats that other programs read.
///
/// Each format is written piece by piece, so that the caller decides where the bytes go and they
/// are never all in memory:
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

  /// Writes the lines of the journal just as they are, in replay order; lines of a newer version last.
  ///
  /// The result is a journal: put into a `log` folder, it brings the same progress.
  /// - Parameter write: Takes each piece.
  /// - Throws: What `write` throws.
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
