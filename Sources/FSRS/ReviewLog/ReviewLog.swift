/// The answers of a learner as a table, in the form that the tools around FSRS read and write.
///
///     card_id,review_time,review_rating,review_state,review_duration
///     population-2020,1795219200000,3,0,4200
///
/// Time is in milliseconds since 1970-01-01 00:00 UTC or an ISO 8601 date and time, rating from 1 Again to 4 Easy, state what
/// the card was before (0 new, 1 learning, 2 review, 3 relearning), duration in milliseconds.
public struct ReviewLog: Hashable, Sendable {
  /// What a card was when it was asked.
  public enum State: Int, CaseIterable, Hashable, Sendable {
    /// Never answered before.
    case new
    /// In the learning steps.
    case learning
    /// Coming back after days.
    case review
    /// In the relearning steps.
    case relearning
  }

  /// One answer.
  public struct Entry: Hashable, Sendable {
    /// The card's id.
    public var card: String
    /// When it was answered, in milliseconds since 1970-01-01 00:00 UTC.
    public var milliseconds: Int
    /// How the answer came.
    public var rating: Rating
    /// What the card was before; nil if not known.
    public var state: State?
    /// How long the answer took, in milliseconds; nil if not known.
    public var duration: Int?

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - card: The card's id.
    ///   - milliseconds: When it was answered.
    ///   - rating: How the answer came.
    ///   - state: What the card was before.
    ///   - duration: How long the answer took, in milliseconds.
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

  /// Makes a log.
  ///
  /// - Parameter entries: The answers, in any order.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The answers by card, as fitting and judging want them.
  ///
  /// - Parameters:
  ///   - offsetMinutes: Minutes the learner's clock is ahead of UTC, by which study days are told.
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
