import FSRS

extension Event {
  /// The learner changed the rating of an earlier answer. The last change counts.
  package struct Rate: Hashable, Sendable {
    /// The answer.
    package let reference: EventReference
    /// The new rating.
    package let rating: Rating

    /// Creates a change of a rating.
    package init(_ reference: EventReference, _ rating: Rating) {
      self.reference = reference
      self.rating = rating
    }
  }
}

extension Event.Rate: EventContent {
  var name: String { "rate" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(try fields.reference("ref"), try fields.rating())
  }

  func append(to line: inout [UInt8]) {
    line.append("ref", reference.description)
    line.append("g", rating.rawValue)
  }
}
