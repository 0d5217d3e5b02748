/// The memory of a card at a review, before the rating: the starting point for all four ratings.
///
/// Computing it takes most of the time of an update, so code that compares ratings does it once.
package struct Remains: Sendable {
  /// The memory in the numbers of its model.
  fileprivate enum Found: Sendable {
    /// FSRS-6: the memory state, the probability of recall, and the whole days since the last review.
    case six(FSRS6<Double>.Trace, recall: Double, days: Double)
    /// FSRS-7: the memory state, its decay since the last review, and the days since then.
    case seven(FSRS7<Double>.Trace, FSRS7<Double>.Fading, days: Double)
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
  package func remains(of memory: Memory, after elapsed: Elapsed) -> Remains {
    switch core {
    case .six(let six):
      let trace = six.trace(memory)
      let days = Double(elapsed.days)
      return Remains(found: .six(trace, recall: six.fading(trace, days: days), days: days))
    case .seven(let seven):
      let trace = seven.trace(memory)
      let days = Double(elapsed.seconds) / 86_400
      return Remains(found: .seven(trace, seven.fading(trace, days: days), days: days))
    }
  }

  /// The memory after a review.
  ///
  /// - Parameters:
  ///   - remains: The memory before it, from the same model.
  ///   - rating: The rating of the answer.
  /// - Returns: The memory after it.
  package func next(_ remains: Remains, rating: Rating) -> Memory {
    switch (core, remains.found) {
    case (.six(let six), .six(let trace, let recall, let days)):
      Memory(six.next(trace, rating, days: days, recall))
    case (.seven(let seven), .seven(let trace, let fading, let days)):
      Memory(seven.next(trace, rating, days: days, fading))
    // What another model found tells nothing here.
    case (.six, .seven), (.seven, .six): first(rating)
    }
  }
}
