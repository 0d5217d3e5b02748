/// One error in a subject's files, explained to its author.
package struct Problem: Hashable, Sendable {
  /// The location of the error.
  package var place: Place
  /// The error and what was expected, in one sentence without a full stop.
  package var message: String

  /// Creates a problem.
  package init(place: Place, message: String) {
    self.place = place
    self.message = message
  }
}

extension Problem: CustomStringConvertible {
  /// The problem in the format of compilers: `file:line:column: message`.
  package var description: String { "\(place): \(message)" }
}

extension Problem: Comparable {
  /// Orders by location, then by the message in UTF-8 order.
  package static func < (a: Problem, b: Problem) -> Bool {
    if a.place != b.place { return a.place < b.place }
    return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
  }
}
