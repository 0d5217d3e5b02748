/// The memory of a card at a review, before the rating: the starting point for all four ratings.
///
/// Computing it takes most of the time of an update, so code that compares ratings does it once.
package struct MemoryAtReview: Sendable {
  /// The memory in the numbers of its model.
  fileprivate enum Found: Sendable {
    /// FSRS-6: the memory state, the probability of recall, and the whole days since the last review.
    case six(FSRS6<Double>.State, recall: Double, days: Double)
    /// FSRS-7: the memory state, its decay since the last review, and the days since then.
    case seven(FSRS7<Double>.State, FSRS7<Double>.Fading, days: Double)
  }

  fileprivate let found: Found
}

extension Model {
  /// The memory at a review.
  ///
  /// - Parameters:
  ///   - memory: The memory after the previous review.
  ///   - elapsed: The time since then.
  /// - Returns: The memory now, with the probability of recall.
  package func atReview(of memory: Memory, after elapsed: Elapsed) -> MemoryAtReview {
    switch core {
    case .six(let six):
      let state = six.state(memory)
      let days = Double(elapsed.days)
      return MemoryAtReview(found: .six(state, recall: six.fading(state, days: days), days: days))
    case .seven(let seven):
      let state = seven.state(memory)
      let days = Double(elapsed.seconds) / 86_400
      return MemoryAtReview(found: .seven(state, seven.fading(state, days: days), days: days))
    }
  }

  /// The memory after a review.
  ///
  /// - Parameters:
  ///   - found: The memory before it, from the same model.
  ///   - rating: The rating of the answer.
  /// - Returns: The memory after it.
  package func next(_ found: MemoryAtReview, rating: Rating) -> Memory {
    switch (core, found.found) {
    case (.six(let six), .six(let state, let recall, let days)):
      Memory(six.next(state, rating, days: days, recall))
    case (.seven(let seven), .seven(let state, let fading, let days)):
      Memory(seven.next(state, rating, days: days, fading))
    // What another model found tells nothing here.
    case (.six, .seven), (.seven, .six): first(rating)
    }
  }
}
