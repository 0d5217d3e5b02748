import FSRS
import Testing

@Suite struct TurnStepsTests {
  private let plain = Example.plain
  private let noon = Example.noon

  @Test func `a lapse without relearning steps goes by the model's interval`() {
    var scheduler = plain
    scheduler.relearningSteps = []
    let card = Example.reviewed(stability: 10, interval: 10)
    let lapsed = scheduler.review(card, rating: .again, at: noon, draw: 0)
    #expect(lapsed.phase == .review)
    #expect(lapsed.due == .day(101))
    #expect(lapsed.lapses == 2)
  }

  @Test func `without steps a card due within half a day waits that long`() {
    let scheduler = Scheduler(learningSteps: [], fuzz: false)
    let again = scheduler.review(nil, rating: .again, at: noon, draw: 0)
    #expect(again.phase == .learning(step: 0))
    #expect(again.due == .instant(seconds: noon.seconds + 18_316))
    #expect(again.interval == 0)
    let good = scheduler.review(nil, rating: .good, at: noon, draw: 0)
    #expect(good.phase == .review)
    #expect(good.due == .day(102))
  }

  @Test func `without steps and without same-day weights every rating gives days`() throws {
    var weights = Parameters.standard.values
    weights[17] = 0
    let scheduler = Scheduler(parameters: try Parameters(weights), learningSteps: [], fuzz: false)
    let preview = scheduler.preview(nil, at: noon, draw: 0)
    #expect(Rating.allCases.map { preview[$0].interval } == [1, 1, 2, 8])
    #expect(Rating.allCases.allSatisfy { preview[$0].phase == .review })
  }

  /// Delay, seconds to the rollover, and the day or the second it becomes.
  @Test(
    arguments: [
      (600, 601, .instant(seconds: 600)),
      (600, 600, .day(1)),
      (600, 1, .day(1)),
      (86_400, 86_400, .day(1)),
      (86_400, 60, .day(1)),
      (86_460, 60, .day(2)),
      (172_800, 86_400, .day(2)),
    ] as [(Int, Int, Due)])
  func `a step that reaches the rollover is due on a day`(delay: Int, left: Int, due: Due) {
    let moment = Moment(seconds: 0, day: 0, secondsToRollover: left)
    for fuzz in [false, true] {
      let scheduler = Scheduler(learningSteps: [delay], fuzz: fuzz)
      let schedule = scheduler.review(nil, rating: .again, at: moment, draw: 0)
      #expect(schedule.due == due)
      #expect(schedule.phase == .learning(step: 0))
    }
  }

  @Test(arguments: [(60, 0.999, 74), (600, 0.5, 675), (3_600, 0.999, 3_899), (1, 0.9, 1)])
  func `a step is spread by a quarter, at most five minutes`(delay: Int, draw: Double, after: Int) {
    let scheduler = Scheduler(learningSteps: [delay])
    let schedule = scheduler.review(nil, rating: .again, at: noon, draw: draw)
    #expect(schedule.due == .instant(seconds: noon.seconds + after))
  }

  @Test func `a step is never spread over the rollover`() {
    let late = Moment(seconds: 0, day: 0, secondsToRollover: 605)
    let schedule = Scheduler().review(
      Scheduler().review(nil, rating: .good, at: late, draw: 0), rating: .hard, at: late,
      draw: 0.999)
    #expect(schedule.due == .instant(seconds: 604))
  }

  @Test func `a card whose steps were made fewer graduates on Good and repeats the last on Hard`() {
    let scheduler = Scheduler(learningSteps: [60, 600], fuzz: false)
    var card = scheduler.review(nil, rating: .good, at: noon, draw: 0)
    card.phase = .learning(step: 4)
    #expect(scheduler.review(card, rating: .good, at: noon, draw: 0).phase == .review)
    let hard = scheduler.review(card, rating: .hard, at: noon, draw: 0)
    #expect(hard.phase == .learning(step: 1))
    #expect(hard.due == .instant(seconds: noon.seconds + 600))
  }

  @Test func `Easy on graduation is a day more than Good at the least`() throws {
    var weights = Parameters.standard.values
    weights[2] = 5
    weights[3] = 5
    let scheduler = Scheduler(
      parameters: try Parameters(weights), learningSteps: [], fuzz: false)
    let preview = scheduler.preview(nil, at: noon, draw: 0)
    #expect(preview.good.interval == 5)
    #expect(preview.easy.interval == 6)
  }
}
