/// Counts of answers by what they were for, from which habits are read.
struct Tally {
  /// What an answer was for.
  enum Kind: Int {
    /// A card's first showing.
    case first
    /// A later one on the day of the first.
    case learning
    /// The first one on a later day.
    case review
    /// A later one on the day of a review.
    case relearning

    /// What another answer on the same day is for.
    var step: Kind { self == .first || self == .learning ? .learning : .relearning }
  }

  /// The number of answers that count as much as the usual habits do.
  private static let trust = 50.0

  /// First showings by rating.
  private(set) var first = [Double](repeating: 0, count: 4)
  /// Passed reviews by rating, Hard first.
  private(set) var passes = [Double](repeating: 0, count: 3)
  /// Learning steps by the rating before and the rating.
  private(set) var learning = [[Double]](repeating: .init(repeating: 0, count: 4), count: 3)
  /// Relearning steps likewise.
  private(set) var relearning = [[Double]](repeating: .init(repeating: 0, count: 4), count: 3)
  /// The seconds of all answers and their number, by kind (first with learning) and rating.
  private var times = [[(sum: Double, count: Double)]](
    repeating: .init(repeating: (0, 0), count: 4), count: 4)

  /// Counts an answer.
  ///
  /// - Parameters:
  ///   - rating: How it came.
  ///   - kind: What it was for.
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

  /// Counts the time an answer took.
  ///
  /// - Parameters:
  ///   - seconds: The time.
  ///   - rating: How the answer came.
  ///   - kind: What it was for.
  mutating func note(seconds: Double, _ rating: Rating, _ kind: Kind) {
    let kind = kind == .first ? .learning : kind
    times[kind.rawValue][rating.rawValue - 1].sum += seconds
    times[kind.rawValue][rating.rawValue - 1].count += 1
  }

  /// Shares by counts, mixed into the usual ones.
  ///
  /// - Parameters:
  ///   - counts: How often each rating was given.
  ///   - usual: The usual shares.
  /// - Returns: Shares that add up to 1 if the usual ones do.
  static func mixed(_ counts: [Double], into usual: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    let own = total / (trust + total)
    return zip(counts, usual).map { count, share in
      own * (count + 1) / (total + Double(counts.count)) + (1 - own) * share
    }
  }

  /// Mean times by rating, mixed into the usual ones.
  ///
  /// - Parameters:
  ///   - kind: What the answers were for.
  ///   - usual: The usual times.
  /// - Returns: Seconds, Again first.
  func seconds(of kind: Kind, into usual: [Double]) -> [Double] {
    zip(times[kind.rawValue], usual).map { time, usual in
      let own = time.count / (Self.trust + time.count)
      return time.count > 0 ? own * time.sum / time.count + (1 - own) * usual : usual
    }
  }
}
