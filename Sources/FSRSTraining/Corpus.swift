import FSRS

/// The histories of all cards one after the other, prepared for one model.
///
/// A *target* is an answer that the model has to predict: for FSRS-6 every answer on a later day
/// than the one before, for FSRS-7 every answer but a card's first. One pass over a card predicts
/// all its targets, so the work grows with the number of answers and not with its square.
struct Corpus: Sendable {
  /// The index at which each card begins, and the end.
  private(set) var starts: [Int] = [0]
  /// The rating of each answer.
  private(set) var ratings: [Rating] = []
  /// The days before each answer: whole for FSRS-6, with fractions for FSRS-7.
  private(set) var days: [Double] = []
  /// Study days before each answer.
  private(set) var studyDays: [Int] = []
  /// The card of each answer.
  private(set) var cards: [Int32] = []
  /// The first answer to each card on a later day than the one before; nil if there is none.
  private(set) var firstLong: [Int?] = []
  /// The answers to predict, in order of time.
  private(set) var targets: [Int] = []

  /// The number of cards.
  var cardCount: Int { starts.count - 1 }

  /// Prepares histories, whatever their order.
  ///
  /// - Parameters:
  ///   - histories: The answers to each card.
  ///   - version: The model that uses the corpus.
  init(_ histories: [History], for version: Parameters.Version) {
    let count = histories.reduce(0) { $0 + $1.answers.count }
    ratings.reserveCapacity(count)
    days.reserveCapacity(count)
    studyDays.reserveCapacity(count)
    cards.reserveCapacity(count)
    targets.reserveCapacity(count)
    var seconds: [Int] = []
    seconds.reserveCapacity(count)
    for index in Self.order(of: histories) {
      let history = histories[index]
      let long = history.answers.indices.first { $0 > 0 && history.answers[$0].elapsed.days > 0 }
      firstLong.append(long.map { ratings.count + $0 })
      for (index, answer) in history.answers.enumerated() {
        let span = index == 0 ? Elapsed(days: 0) : answer.elapsed
        let isTarget = index > 0 && (version == .seven || span.days > 0)
        if isTarget { targets.append(ratings.count) }
        cards.append(Int32(truncatingIfNeeded: cardCount))
        ratings.append(answer.rating)
        days.append(version == .six ? Double(span.days) : Double(span.seconds) / 86_400)
        studyDays.append(span.days)
        seconds.append(answer.seconds)
      }
      starts.append(ratings.count)
    }
    targets = targets.ordered(by: seconds)
  }

  /// The histories that have answers, by their first answers, in an order independent of the
  /// original one.
  private static func order(of histories: [History]) -> [Int] {
    let starts = histories.map { $0.answers.first?.seconds ?? 0 }
    return histories.indices.filter { !histories[$0].answers.isEmpty }.sorted { left, right in
      starts[left] == starts[right]
        ? precedes(histories[left], histories[right]) : starts[left] < starts[right]
    }
  }

  /// An order of histories by their content alone.
  private static func precedes(_ left: History, _ right: History) -> Bool {
    for (one, other) in zip(left.answers, right.answers) where one != other {
      let (here, there) = (one.elapsed.seconds, other.elapsed.seconds)
      return (one.seconds, one.rating.rawValue, here) < (
        other.seconds, other.rating.rawValue, there
      )
    }
    return left.answers.count < right.answers.count
  }

  /// Whether an answer was a pass.
  ///
  /// - Parameter position: An answer.
  /// - Returns: 1 for a pass, 0 for a lapse.
  func label(_ position: Int) -> Double { ratings[position].isPass ? 1 : 0 }
}
