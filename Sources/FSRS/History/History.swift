/// All answers to one card in order of time, to fit and evaluate models.
///
///     let history = History([(.good, monday), (.again, friday)])
///     history.answers[1].elapsed.days  // 4
public struct History: Hashable, Sendable {
  /// One answer.
  public struct Answer: Hashable, Sendable {
    /// The rating of the answer.
    public var rating: Rating
    /// The time since the previous answer; zero for the first.
    public var elapsed: Elapsed
    /// The time of the answer, in seconds since 1970-01-01 00:00 UTC.
    public var seconds: Int

    /// Creates an answer.
    ///
    /// - Parameters:
    ///   - rating: The rating of the answer.
    ///   - elapsed: The time since the previous answer.
    ///   - seconds: The time of the answer.
    public init(rating: Rating, elapsed: Elapsed, seconds: Int) {
      self.rating = rating
      self.elapsed = elapsed
      self.seconds = seconds
    }
  }

  /// The answers in order; the first one is the first ever given to the card.
  public var answers: [Answer]

  /// Creates a history of answers whose distances are known.
  ///
  /// - Parameter answers: The answers in order of time, from the first ever given to the card.
  public init(answers: [Answer]) {
    self.answers = answers
  }

  /// Creates a history of ratings and moments.
  ///
  /// - Parameter answers: The answers in order of time, from the first ever given to the card.
  public init(_ answers: [(rating: Rating, moment: Moment)]) {
    var last: Moment?
    self.init(
      answers: answers.map { rating, moment in
        defer { last = moment }
        let since = last.map { Schedule.Last(seconds: $0.seconds, day: $0.day) }
        return Answer(
          rating: rating,
          elapsed: since.map { moment.elapsed(since: $0) } ?? Elapsed(days: 0),
          seconds: moment.seconds)
      })
  }
}
