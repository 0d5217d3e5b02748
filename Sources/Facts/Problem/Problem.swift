/// One thing that is wrong with a subject's files, in words for its author.
package struct Problem: Hashable, Sendable {
  /// Where it is wrong.
  package var place: Place
  /// What is wrong and what was expected, in one sentence without a full stop.
  package var message: String

  /// A problem at a place.
  package init(place: Place, message: String) {
    self.place = place
    self.message = message
  }
}

extension Problem: CustomStringConvertible {
  /// The problem as compilers print it: `file:line:column: message`.
  package var description: String { "\(place): \(message)" }
}

extension Problem: Comparable {
  /// By place, then by the message in UTF-8 order.
  package static func < (a: Problem, b: Problem) -> Bool {
    if a.place != b.place { return a.place < b.place }
    return a.message.utf8.lexicographicallyPrecedes(b.message.utf8)
  }
}
