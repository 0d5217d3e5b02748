import FSRS
import FSRSTraining
import Testing

/// Compares the states of cards with those of py-fsrs.
///
/// py-fsrs counts periods of 24 hours, so the moments here are made such that study days do too.
/// Our rules differ in these points:
///
/// - without steps we let a card wait within the day when it is due within half a day and the model
///   gains from it; py-fsrs always gives it a day. A history is left there;
/// - Hard < Good < Easy, and Easy above Good on graduation; py-fsrs has neither, so intervals of
///   passes in review and of Easy are checked from below only;
/// - a step that reaches the rollover is due on a day; the number of days is the same;
/// - halves round away from zero, there to even.
@Suite struct StepReferenceTests {
  @Test func `phases, steps and delays are those of py-fsrs where the rules agree`() throws {
    let parameters = try Fixtures.parameters()
    var misses = Misses()
    var followed = 0
    var left = 0
    for history in try Fixtures.histories("steps") {
      let scheduler = Scheduler(
        parameters: try #require(parameters[history.params]),
        retention: history.desired_retention,
        learningSteps: history.learning_steps_secs,
        relearningSteps: history.relearning_steps_secs,
        maximumInterval: history.maximum_interval,
        fuzz: false)
      var now = Moment(seconds: 0, day: 0, secondsToRollover: 86_400)
      var schedule: Schedule?
      for (index, review) in history.reviews.enumerated() {
        if review.s > Memory.stabilities.upperBound { break }
        now.seconds += review.elapsed_secs
        now.day += review.elapsed_days
        let next = scheduler.review(schedule, rating: review.grade, at: now, draw: 0)
        schedule = next
        let place = "history \(history.id), review \(index)"
        misses.check(next.memory.stability, review.s, within: 1e-12, place)
        if waitsWithinDay(next, scheduler), review.state == "Review" {
          left += 1
          break
        }
        followed += 1
        misses.check(name(next.phase), "\(review.state) \(review.step ?? 0)", place)
        checkDelay(of: next, review, scheduler, now, &misses, place)
      }
    }
    #expect(misses.list == [])
    #expect(followed > 1_500, "\(followed) followed, \(left) histories left")
  }

  /// Compares when the card comes back.
  private func checkDelay(
    of next: Schedule, _ review: Fixtures.Course.Review, _ scheduler: Scheduler, _ now: Moment,
    _ misses: inout Misses, _ place: String
  ) {
    let delay =
      switch next.due {
      case .instant(let seconds): seconds - now.seconds
      case .day(let day): (day - now.day) * 86_400
      }
    guard next.phase == .review else { return misses.check(delay, review.ivl_secs, place) }
    let wanted = scheduler.model.interval(for: next.memory, retention: scheduler.retention)
    let days = min(max(wanted, 1), Double(scheduler.maximumInterval))
    let off = Double(delay) / 86_400 - days
    misses.check(off >= -0.5 - 1e-9, true, "\(place): \(delay) s for \(days) days")
    misses.check(next.interval * 86_400, delay, place)
    misses.check(abs(Double(review.ivl_secs) / 86_400 - days) <= 0.5 + 1e-9, true, place)
  }

  private func waitsWithinDay(_ schedule: Schedule, _ scheduler: Scheduler) -> Bool {
    switch schedule.phase {
    case .learning: scheduler.learningSteps.isEmpty
    case .relearning: scheduler.relearningSteps.isEmpty
    case .review: false
    }
  }

  private func name(_ phase: Schedule.Phase) -> String {
    switch phase {
    case .learning(let step): "Learning \(step)"
    case .relearning(let step): "Relearning \(step)"
    case .review: "Review 0"
    }
  }
}
