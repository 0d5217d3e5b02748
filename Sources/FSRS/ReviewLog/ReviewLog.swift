/// A learner's answers as a table, in the format that FSRS tools read and write.
///
///     card_id,review_time,review_rating,review_state,review_duration
///     population-2020,1795219200000,3,0,4200
///
/// Times are milliseconds since 1970-01-01 00:00 UTC or an ISO 8601 date and time, ratings are 1
/// Again to 4 Easy, states describe the card before the answer (0 new, 1 learning, 2 review, 3
/// relearning), durations are in milliseconds.
public struct ReviewLog: Hashable, Sendable {
  /// The state of a card when it was asked.
  public enum State: Int, CaseIterable, Hashable, Sendable {
    /// Never answered before.
    case new
    /// In the learning steps.
    case learning
    /// In review, with an interval of days.
    case review
    /// In the relearning steps.
    case relearning
  }

  /// One answer.
  public struct Entry: Hashable, Sendable {
    /// The card's id.
    public var card: String
    /// The time of the answer, in milliseconds since 1970-01-01 00:00 UTC.
    public var milliseconds: Int
    /// The rating of the answer.
    public var rating: Rating
    /// The state of the card before the answer; nil if not known.
    public var state: State?
    /// The time the answer took, in milliseconds; nil if not known.
    public var duration: Int?

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - card: The card's id.
    ///   - milliseconds: The time of the answer.
    ///   - rating: The rating of the answer.
    ///   - state: The state of the card before the answer.
    ///   - duration: The time the answer took, in milliseconds.
    public init(
      card: String, milliseconds: Int, rating: Rating, state: State? = nil, duration: Int? = nil
    ) {
      self.card = card
      self.milliseconds = milliseconds
      self.rating = rating
      self.state = state
      self.duration = duration
    }
  }

  /// The answers, in the order of the table.
  public var entries: [Entry]

  /// Creates a log.
  ///
  /// - Parameter entries: The answers, in any order.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The answers by card, for fitting and evaluating.
  ///
  /// - Parameters:
  ///   - offsetMinutes: Minutes the learner's clock is ahead of UTC; it determines the study days.
  ///   - rolloverHour: The local hour at which a study day begins.
  /// - Returns: A history for each card, in the order of their ids.
  public func histories(offsetMinutes: Int, rolloverHour: Int = 4) -> [History] {
    let sorted = entries.enumerated().sorted {
      ($0.element.milliseconds, $0.offset) < ($1.element.milliseconds, $1.offset)
    }
    var cards: [String: [(rating: Rating, moment: Moment)]] = [:]
    for (_, entry) in sorted {
      let moment = Moment(
        seconds: entry.milliseconds / 1_000, offsetMinutes: offsetMinutes,
        rolloverHour: rolloverHour)
      cards[entry.card, default: []].append((entry.rating, moment))
    }
    return cards.keys.sorted().map { History(cards[$0] ?? []) }
  }
}
