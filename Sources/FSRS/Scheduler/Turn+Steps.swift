extension Turn {
  /// The two lists of steps.
  enum Lesson {
    /// For new cards.
    case learning
    /// For cards that lapsed.
    case relearning
  }

  /// What follows for a card after an answer in steps, or after a lapse, which starts the
  /// relearning steps.
  ///
  /// Again goes to the first step, Hard repeats the step, Good goes to the next one, Easy leaves
  /// the steps; after the last step the card gets an interval of days. Without steps, a card whose
  /// next interval would be less than half a day may wait that long, if the model gains from it;
  /// Easy always leaves.
  ///
  /// - Parameters:
  ///   - rating: The rating.
  ///   - outcome: The memory after it.
  ///   - lesson: The learning or the relearning steps.
  ///   - step: The step the card was on.
  /// - Returns: What follows.
  func next(after rating: Rating, _ outcome: Outcome, _ lesson: Lesson, step: Int) -> Next {
    let steps = Steps(
      seconds: lesson == .learning ? scheduler.learningSteps : scheduler.relearningSteps)
    let index = steps.index(step)
    let (next, delay): (Int, Int?) =
      switch rating {
      case .again: (0, steps.delay(at: 0))
      case .hard: (index, steps.hardDelay(at: index))
      case .good: (index + 1, steps.delay(at: index + 1))
      case .easy: (index, nil)
      }
    if let delay { return waiting(delay, lesson, step: next) }
    let wanted = wanted(outcome)
    if steps.isEmpty, rating != .easy, wanted.days < 0.5, scheduler.model.movesWithinDay {
      let seconds = (wanted.days * 86_400).rounded(.down).wholeNumber(
        in: scheduler.model.shortestStep...43_200)
      return waiting(seconds, lesson, step: 0)
    }
    let longest = lesson == .learning ? scheduler.firstLimit : scheduler.limit
    return inReview(for: graduatingInterval(rating, wanted, longest: longest))
  }

  /// The first interval in days; Easy gives at least a day more than Good.
  private func graduatingInterval(
    _ rating: Rating, _ wanted: Wanted, longest: Int
  ) -> Int {
    guard rating == .easy else { return wholeDays(wanted, minimum: 1, maximum: longest) }
    let good = wholeDays(self.wanted(outcome(of: .good)), minimum: 1, maximum: longest)
    return wholeDays(wanted, minimum: good + 1, maximum: longest)
  }

  /// A card waiting on a step.
  ///
  /// A step that reaches the rollover becomes due on a day, the next one for anything up to 24
  /// hours after the rollover, because nobody should have to wait for the hour. A shorter one is
  /// lengthened at random by up to a quarter, at most five minutes, and never past the rollover.
  private func waiting(_ delay: Int, _ lesson: Lesson, step: Int) -> Next {
    let phase: Schedule.Phase =
      lesson == .learning ? .learning(step: step) : .relearning(step: step)
    let left = delay - moment.secondsToRollover
    if left >= 0 {
      return Next(phase: phase, due: .day(moment.day + left / 86_400 + 1), interval: 0)
    }
    let spread = scheduler.fuzz ? min(delay / 4, 300, -left) : 0
    let extra = spread > 0 ? Fuzz.day(in: 0...spread - 1, draw: draw) : 0
    return Next(
      phase: phase, due: .instant(seconds: moment.seconds + delay + extra), interval: 0)
  }
}
