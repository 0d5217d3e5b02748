/// All answers to one card in order of time: what a model is fitted to and judged by.
///
///     let history = History([(.good, monday), (.again, friday)])
///     history.answers[1].elapsed.days  // 4
public struct History: Hashable, Sendable {
  /// One answer.
  public struct Answer: Hashable, Sendable {
    /// How it came.
    public var rating: Rating
    /// The time since the answer before; zero for the first.
    public var elapsed: Elapsed
    /// When it came, in seconds since 1970-01-01 00:00 UTC.
    public var seconds: Int

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - rating: How it came.
    ///   - elapsed: The time since the answer before.
    ///   - seconds: When it came.
    public init(rating: Rating, elapsed: Elapsed, seconds: Int) {
      self.rating = rating
      self.elapsed = elapsed
      self.seconds = seconds
    }
  }

  /// The answers, the first ever given to the card first.
  public var answers: [Answer]

  /// Makes a history of answers whose distances are known.
  ///
  /// - Parameter answers: In order of time, from the first ever given to the card.
  public init(answers: [Answer]) {
    self.answers = answers
  }

  /// Makes a history of ratings and moments.
  ///
  /// - Parameter answers: In order of time, from the first ever given to the card.
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
