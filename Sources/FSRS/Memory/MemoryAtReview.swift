/// A memory at the moment of a review, from which the result of each rating is computed.
///
/// Computing it takes most of the time of an update, so a comparison of ratings does it once.
enum MemoryAtReview: Sendable {
  /// FSRS-6: the state, the probability of recall, and the whole days since the last review.
  case six(FSRS6<Double>.State, recall: Double, days: Double)
  /// FSRS-7: the state, the probabilities of recall, and the days since the last review.
  case seven(FSRS7<Double>.State, FSRS7<Double>.Fading, days: Double)
}

extension Model {
  /// The memory at a review.
  ///
  /// - Parameters:
  ///   - memory: The memory after the previous review.
  ///   - elapsed: The time since then.
  /// - Returns: The memory and its probability of recall.
  func atReview(of memory: Memory, after elapsed: Elapsed) -> MemoryAtReview {
    switch core {
    case .six(let six):
      let state = six.state(memory)
      let days = Double(elapsed.days)
      return .six(state, recall: six.fading(state, days: days), days: days)
    case .seven(let seven):
      let state = seven.state(memory)
      let days = Double(elapsed.seconds) / 86_400
      return .seven(state, seven.fading(state, days: days), days: days)
    }
  }

  /// The memory after a review.
  ///
  /// - Parameters:
  ///   - found: The memory at the review, from the same model.
  ///   - rating: The rating of the answer.
  /// - Returns: The memory after the review.
  func next(_ found: MemoryAtReview, rating: Rating) -> Memory {
    switch (core, found) {
    case (.six(let six), .six(let state, let recall, let days)):
      Memory(six.next(state, rating, days: days, recall))
    case (.seven(let seven), .seven(let state, let fading, let days)):
      Memory(seven.next(state, rating, days: days, fading))
    // A memory from another model cannot be used here.
    case (.six, .seven), (.seven, .six): first(rating)
    }
  }
}
