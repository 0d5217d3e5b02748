import FSRS

/// A learner whose memory is FSRS-6 with given parameters, who begins cards and reviews due ones.
struct SimulatedLearner {
  private var state: UInt64
  private let truth: Model
  private let newPerDay: Int
  /// How many times as fast as in the model recall falls.
  private let pace: Double

  init(_ truth: Parameters, newPerDay: Int = 6, pace: Double = 1, seed: UInt64) {
    state = seed
    self.pace = pace
    self.truth = Model(truth)
    self.newPerDay = newPerDay
  }

  /// Default weights with first stabilities and growth multiplied by a factor.
  static func weights(holding factor: Double) throws -> Parameters {
    var weights = Parameters.standard.values
    for index in 0..<4 { weights[index] *= factor }
    return try Parameters(weights)
  }

  /// A day's answers after another, in order of time, from a day on: card, rating, seconds.
  mutating func answers(days: Int, from start: Int) -> [(card: Int, rating: Rating, seconds: Int)] {
    var due: [Int: [Int]] = [:]
    var memories: [(memory: Memory, day: Int)] = []
    var answers: [(card: Int, rating: Rating, seconds: Int)] = []
    for day in 0..<days {
      var seconds = start + day * 86_400
      for card in due[day] ?? [] {
        let elapsed = Elapsed(days: day - memories[card].day)
        let recall = truth.retrievability(
          of: memories[card].memory, elapsedDays: Double(elapsed.days) * pace)
        let rating: Rating = draw() < recall ? .good : .again
        answers.append((card, rating, seconds))
        memories[card] = (truth.next(memories[card].memory, rating: rating, after: elapsed), day)
        due[day + wait(memories[card].memory), default: []].append(card)
        seconds += 10
      }
      for _ in 0..<newPerDay {
        let rating: Rating = draw() < 0.7 ? .good : .again
        answers.append((memories.count, rating, seconds))
        memories.append((truth.first(rating), day))
        due[day + wait(memories[memories.count - 1].memory), default: []]
          .append(memories.count - 1)
        seconds += 10
      }
    }
    return answers
  }

  /// As the histories that fitting reads.
  mutating func histories(days: Int) -> [History] {
    var cards: [Int: [(rating: Rating, moment: Moment)]] = [:]
    for (card, rating, seconds) in answers(days: days, from: Sample.morning) {
      cards[card, default: []].append((rating, Moment(seconds: seconds, offsetMinutes: 0)))
    }
    return cards.keys.sorted().map { History(cards[$0] ?? []) }
  }

  private mutating func draw() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }

  private mutating func wait(_ memory: Memory) -> Int {
    max(1, Int((truth.interval(for: memory, retention: 0.88) * (0.8 + 0.4 * draw())).rounded()))
  }
}
