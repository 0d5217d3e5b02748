import FSRS
import Testing

/// The scheduler with FSRS-7, whose first intervals need limits.
@Suite struct SevenSchedulerTests {
  private let plain = Scheduler(parameters: .standard7, fuzz: false)

  @Test func `a new card`() {
    #expect(
      Example.words(plain.preview(nil, at: Example.noon, draw: 0)) == """
        again: learning 0, in 60 s, S 0.11, D 6.17, reviews 1, lapses 0
        hard: learning 0, in 330 s, S 2.24, D 5.26, reviews 1, lapses 0
        good: learning 1, in 600 s, S 3.92, D 3.53, reviews 1, lapses 0
        easy: review, in 21 days, S 11.78, D 1.0, reviews 1, lapses 0
        """)
  }

  @Test func `without steps the model's seconds become a minute, its hours stay`() {
    var scheduler = plain
    scheduler.learningSteps = []
    #expect(
      Example.words(scheduler.preview(nil, at: Example.noon, draw: 0)) == """
        again: learning 0, in 60 s, S 0.11, D 6.17, reviews 1, lapses 0
        hard: review, in 1 days, S 2.24, D 5.26, reviews 1, lapses 0
        good: review, in 5 days, S 3.92, D 3.53, reviews 1, lapses 0
        easy: review, in 21 days, S 11.78, D 1.0, reviews 1, lapses 0
        """)
  }

  @Test(arguments: zip([nil, 7, 0, 100], [21, 7, 1, 54]))
  func `the first interval has a limit that can be set`(limit: Int?, days: Int) {
    var scheduler = plain
    scheduler.maximumFirstInterval = limit
    #expect(scheduler.preview(nil, at: Example.noon, draw: 0).easy.interval == days)
  }

  @Test func `later intervals have none`() {
    let easy = plain.preview(nil, at: Example.noon, draw: 0).easy
    let later = Moment(
      seconds: Example.noon.seconds + 21 * 86_400, day: Example.noon.day + 21,
      secondsToRollover: 57_600)
    #expect(plain.review(easy, rating: .good, at: later, draw: 0).interval > 100)
  }

  @Test func `a second answer within the day moves the memory by the second`() {
    let good = plain.preview(nil, at: Example.noon, draw: 0).good
    let stabilities = [60, 600, 6_000].map { seconds in
      let moment = Moment(
        seconds: Example.noon.seconds + seconds, day: Example.noon.day, secondsToRollover: 1)
      return plain.review(good, rating: .good, at: moment, draw: 0).memory.stability
    }
    #expect(stabilities[0] < stabilities[1] && stabilities[1] < stabilities[2])
  }

  @Test func `a memory of FSRS-6 is taken over`() {
    let six = Example.reviewed(stability: 10, interval: 10)
    let next = plain.review(six, rating: .good, at: Example.noon, draw: 0)
    #expect(next.memory.fastStability != nil)
    #expect(next.interval > 10)
  }
}
