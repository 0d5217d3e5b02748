/// A file of another program from which a new subject starts: its cards become a facts file.
package protocol CardSource {
  /// The number of cards.
  var count: Int { get }
  /// What was not taken, each with its line, 0 for none, and the reason.
  var left: [(line: Int, reason: String)] { get }
  /// Reads what the file gives.
  /// - Throws: ``FactsError`` with every problem.
  func check(title: String) throws(FactsError)
  /// The facts file.
  /// - Parameter title: The title of the subject.
  /// - Returns: The whole file, with a fact for each card.
  func text(title: String) -> String
}
