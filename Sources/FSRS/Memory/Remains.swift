/// A memory as a review finds it, with how much of it is left: what all four ratings set out from.
///
/// To compute it takes most of the time of an update, so a turn that compares ratings does it once.
enum Remains: Sendable {
  /// Of FSRS-6: the trace, the chance of recall, and the whole days since the last review.
  case six(FSRS6<Double>.Trace, recall: Double, days: Double)
  /// Of FSRS-7: the trace, what is left of it, and the days since the last review.
  case seven(FSRS7<Double>.Trace, FSRS7<Double>.Fading, days: Double)
}

extension Model {
  /// What a review finds.
  ///
  /// - Parameters:
  ///   - memory: The memory after the review before.
  ///   - elapsed: The time since then.
  /// - Returns: What is left of it.
  func remains(of memory: Memory, after elapsed: Elapsed) -> Remains {
    switch core {
    case .six(let six):
      let trace = six.trace(memory)
      let days = Double(elapsed.days)
      return .six(trace, recall: six.fading(trace, days: days), days: days)
    case .seven(let seven):
      let trace = seven.trace(memory)
      let days = Double(elapsed.seconds) / 86_400
      return .seven(trace, seven.fading(trace, days: days), days: days)
    }
  }

  /// The memory after a review.
  ///
  /// - Parameters:
  ///   - remains: What it found, by this model.
  ///   - rating: How the answer came.
  /// - Returns: The memory after it.
  func next(_ remains: Remains, rating: Rating) -> Memory {
    switch (core, remains) {
    case (.six(let six), .six(let trace, let recall, let days)):
      Memory(six.next(trace, rating, days: days, recall))
    case (.seven(let seven), .seven(let trace, let fading, let days)):
      Memory(seven.next(trace, rating, days: days, fading))
    // What another model found tells nothing here.
    case (.six, .seven), (.seven, .six): first(rating)
    }
  }
}
