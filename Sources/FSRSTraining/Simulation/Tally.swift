import FSRS

/// Counts answers by their purpose, to measure habits.
struct Tally {
  /// The purpose of an answer.
  enum Kind: Int {
    /// A card's first showing.
    case first
    /// A later one on the day of the first showing.
    case learning
    /// The first one on a later day.
    case review
    /// A later one on the day of a review.
    case relearning

    /// The purpose of another answer on the same day.
    var step: Kind { self == .first || self == .learning ? .learning : .relearning }
  }

  /// The number of answers that have the same weight as the usual habits.
  private static let trust = 50.0

  /// First showings by rating.
  private(set) var first = [Double](repeating: 0, count: 4)
  /// Passed reviews by rating, Hard first.
  private(set) var passes = [Double](repeating: 0, count: 3)
  /// Learning steps by the rating before and the rating.
  private(set) var learning = [[Double]](repeating: .init(repeating: 0, count: 4), count: 3)
  /// Relearning steps by the rating before and the rating.
  private(set) var relearning = [[Double]](repeating: .init(repeating: 0, count: 4), count: 3)
  /// The seconds of all answers and their number, by kind (first with learning) and rating.
  private var times = [[(sum: Double, count: Double)]](
    repeating: .init(repeating: (0, 0), count: 4), count: 4)

  /// Counts an answer.
  ///
  /// - Parameters:
  ///   - rating: The rating of the answer.
  ///   - kind: The purpose of the answer.
  ///   - before: The rating before it on the same day.
  mutating func note(_ rating: Rating, _ kind: Kind, after before: Rating?) {
    let index = rating.rawValue - 1
    switch kind {
    case .first: first[index] += 1
    case .review: if rating.isPass { passes[index - 1] += 1 }
    case .learning, .relearning:
      guard let row = before.map({ $0.rawValue - 1 }), row < 3 else { return }
      if kind == .learning { learning[row][index] += 1 } else { relearning[row][index] += 1 }
    }
  }

  /// Counts the time of an answer.
  ///
  /// - Parameters:
  ///   - seconds: The time.
  ///   - rating: The rating of the answer.
  ///   - kind: The purpose of the answer.
  mutating func note(seconds: Double, _ rating: Rating, _ kind: Kind) {
    let kind = kind == .first ? .learning : kind
    times[kind.rawValue][rating.rawValue - 1].sum += seconds
    times[kind.rawValue][rating.rawValue - 1].count += 1
  }

  /// Fractions from counts, mixed with the usual ones.
  ///
  /// - Parameters:
  ///   - counts: How often each rating was given.
  ///   - usual: The usual fractions.
  /// - Returns: Fractions that add up to 1 if the usual ones do.
  static func mixed(_ counts: [Double], into usual: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    let own = total / (trust + total)
    return zip(counts, usual).map { count, share in
      own * (count + 1) / (total + Double(counts.count)) + (1 - own) * share
    }
  }

  /// Mean times by rating, mixed with the usual ones.
  ///
  /// - Parameters:
  ///   - kind: The purpose of the answers.
  ///   - usual: The usual times.
  /// - Returns: Seconds, Again first.
  func seconds(of kind: Kind, into usual: [Double]) -> [Double] {
    zip(times[kind.rawValue], usual).map { time, usual in
      let own = time.count / (Self.trust + time.count)
      return time.count > 0 ? own * time.sum / time.count + (1 - own) * usual : usual
    }
  }
}
