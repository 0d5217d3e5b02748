import FSRS

extension Habits {
  /// The longest time that counts as an answer, in milliseconds: 20 minutes.
  private static let longestAnswer = 1_200_000

  /// Measures a learner's habits from a log.
  ///
  /// One is added to each count, and the result is mixed with the usual habits:
  ///
  ///     n/(50 + n) of the learner's own,  50/(50 + n) of the usual
  ///
  /// where n is the number of answers behind each row, so a short log changes little. Answers that
  /// took no time, or more than 20 minutes, do not count for the seconds. Source: fsrs-rs 6.6.2
  /// (`extract_simulator_config`), whose rules these follow in outline.
  ///
  /// - Parameters:
  ///   - log: The answers.
  ///   - offsetMinutes: Minutes the learner's clock is ahead of UTC.
  ///   - rolloverHour: The local hour at which a study day begins.
  public init(from log: ReviewLog, offsetMinutes: Int, rolloverHour: Int = 4) {
    self.init()
    var tally = Tally()
    var last: [String: (day: Int, rating: Rating, kind: Tally.Kind)] = [:]
    for entry in log.entries.sorted(by: { $0.milliseconds < $1.milliseconds }) {
      let day = Moment(
        seconds: entry.milliseconds / 1_000, offsetMinutes: offsetMinutes,
        rolloverHour: rolloverHour
      ).day
      let before = last[entry.card]
      let isStep = before?.day == day
      let kind = isStep ? before?.kind.step ?? .learning : before == nil ? .first : .review
      tally.note(entry.rating, kind, after: isStep ? before?.rating : nil)
      if let duration = entry.duration, duration > 0, duration < Self.longestAnswer {
        tally.note(seconds: Double(duration) / 1_000, entry.rating, kind)
      }
      last[entry.card] = (day, entry.rating, kind)
    }
    firstRatings = Tally.mixed(tally.first, into: firstRatings)
    passRatings = Tally.mixed(tally.passes, into: passRatings)
    for row in 0..<3 {
      learning[row] = Tally.mixed(tally.learning[row], into: learning[row])
      relearning[row] = Tally.mixed(tally.relearning[row], into: relearning[row])
    }
    learningSeconds = tally.seconds(of: .learning, into: learningSeconds)
    reviewSeconds = tally.seconds(of: .review, into: reviewSeconds)
    relearningSeconds = tally.seconds(of: .relearning, into: relearningSeconds)
  }
}
