import FSRS
import Testing

@Suite struct SchedulerTests {
  private let plain = Example.plain
  private let noon = Example.noon

  @Test func `the four ratings of a new card`() {
    #expect(
      Example.words(plain.preview(nil, at: noon, draw: 0)) == """
        again: learning 0, in 60 s, S 0.21, D 6.41, reviews 1, lapses 0
        hard: learning 0, in 330 s, S 1.29, D 5.11, reviews 1, lapses 0
        good: learning 1, in 600 s, S 2.31, D 2.12, reviews 1, lapses 0
        easy: review, in 8 days, S 8.3, D 1.0, reviews 1, lapses 0
        """)
  }

  @Test func `the four ratings on the last step`() {
    let learning = plain.review(nil, rating: .good, at: noon, draw: 0)
    #expect(
      Example.words(plain.preview(learning, at: noon, draw: 0)) == """
        again: learning 0, in 60 s, S 0.78, D 7.39, reviews 2, lapses 0
        hard: learning 1, in 600 s, S 2.31, D 4.75, reviews 2, lapses 0
        good: review, in 2 days, S 2.31, D 2.11, reviews 2, lapses 0
        easy: review, in 4 days, S 3.95, D 1.0, reviews 2, lapses 0
        """)
  }

  @Test func `the four ratings of a card in review`() {
    let card = Example.reviewed(stability: 10, interval: 10)
    #expect(
      Example.words(plain.preview(card, at: noon, draw: 0)) == """
        again: relearning 0, in 600 s, S 1.39, D 8.34, reviews 6, lapses 2
        hard: review, in 23 days, S 23.25, D 6.67, reviews 6, lapses 1
        good: review, in 32 days, S 32.03, D 4.99, reviews 6, lapses 1
        easy: review, in 51 days, S 51.25, D 3.31, reviews 6, lapses 1
        """)
  }

  @Test func `a card in relearning graduates to the model's interval and does not lapse again`() {
    let lapsed = plain.review(
      Example.reviewed(stability: 10, interval: 10), rating: .again, at: noon, draw: 0)
    #expect(
      Example.words(plain.preview(lapsed, at: noon, draw: 0)) == """
        again: relearning 0, in 600 s, S 0.48, D 9.44, reviews 7, lapses 2
        hard: relearning 0, in 900 s, S 1.39, D 8.88, reviews 7, lapses 2
        good: review, in 1 days, S 1.43, D 8.33, reviews 7, lapses 2
        easy: review, in 2 days, S 2.46, D 7.77, reviews 7, lapses 2
        """)
  }

  @Test func `twenty hours across the rollover are a day, twenty within it are none`() {
    let card = plain.review(nil, rating: .easy, at: noon, draw: 0)
    let across = Moment(seconds: noon.seconds + 72_000, day: 101, secondsToRollover: 72_000)
    let within = Moment(seconds: noon.seconds + 57_000, day: 100, secondsToRollover: 600)
    let model = plain.model
    #expect(
      plain.review(card, rating: .good, at: across, draw: 0).memory
        == model.next(card.memory, rating: .good, after: Elapsed(days: 1)))
    #expect(
      plain.review(card, rating: .good, at: within, draw: 0).memory
        == model.next(card.memory, rating: .good, after: Elapsed(days: 0)))
  }

  @Test func `retrievability falls by the second`() {
    let card = plain.review(nil, rating: .easy, at: noon, draw: 0)
    var later = noon
    later.seconds += 43_200
    #expect(plain.retrievability(of: card, at: noon) == 1)
    #expect(
      plain.retrievability(of: card, at: later)
        == plain.model.retrievability(of: card.memory, elapsedDays: 0.5))
  }

  @Test func `new parameters make a new model`() throws {
    var scheduler = Scheduler()
    var weights = scheduler.parameters.values
    weights[2] = 7
    scheduler.parameters = try Parameters(weights)
    #expect(scheduler.review(nil, rating: .good, at: noon, draw: 0).memory.stability == 7)
  }
}
