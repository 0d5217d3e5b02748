import FSRS

/// A learner made up of FSRS-6 with weights unlike the default ones, who studies every day.
struct Learner {
  private var state: UInt64
  private let truth: Model

  init(seed: UInt64) {
    state = seed
    var weights = Parameters.standard.values
    for (index, factor) in [(0, 2.0), (2, 0.6), (3, 0.5), (6, 0.8), (8, 0.9), (15, 0.7), (20, 1.3)]
    {
      weights[index] *= factor
    }
    truth = Model((try? Parameters(weights)) ?? .standard)
  }

  private mutating func draw() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }

  private mutating func pick(_ shares: [Double]) -> Int {
    var rest = draw()
    for (index, share) in shares.enumerated() {
      rest -= share
      if rest < 0 { return index }
    }
    return shares.count - 1
  }

  /// Answers in order of time, with same-day steps after a lapse and after a first Again.
  mutating func answers(count: Int) -> [ReviewLog.Entry] {
    var due: [[(card: Int, memory: Memory, day: Int)]] = []
    var entries: [ReviewLog.Entry] = []
    var (card, day) = (0, 0)
    let perDay = max(5, count / 4_000)
    while entries.count < count {
      var seconds = day * 86_400 + 6 * 3_600
      func note(_ card: Int, _ rating: Rating, _ state: ReviewLog.State) {
        seconds += 7
        entries.append(
          .init(card: "\(card)", milliseconds: seconds * 1_000, rating: rating, state: state))
      }
      while due.count <= day { due.append([]) }
      for item in due[day] {
        let elapsed = Elapsed(days: day - item.day)
        let recall = truth.retrievability(of: item.memory, elapsedDays: Double(elapsed.days))
        let passed = draw() < recall
        let rating: Rating = passed ? [.hard, .good, .easy][pick([0.1, 0.8, 0.1])] : .again
        note(item.card, rating, .review)
        var memory = truth.next(item.memory, rating: rating, after: elapsed)
        if !passed {
          memory = truth.next(memory, rating: .good, after: Elapsed(days: 0))
          note(item.card, .good, .relearning)
        }
        schedule(item.card, memory, on: day, &due)
      }
      for _ in 0..<perDay {
        let rating = Rating.allCases[pick([0.25, 0.1, 0.5, 0.15])]
        note(card, rating, .new)
        var memory = truth.first(rating)
        if rating == .again {
          note(card, .good, .learning)
          memory = truth.next(memory, rating: .good, after: Elapsed(days: 0))
        }
        schedule(card, memory, on: day, &due)
        card += 1
      }
      day += 1
    }
    return Array(entries.prefix(count))
  }

  private mutating func schedule(
    _ card: Int, _ memory: Memory, on day: Int,
    _ due: inout [[(card: Int, memory: Memory, day: Int)]]
  ) {
    let days = truth.interval(for: memory, retention: 0.88) * (0.9 + 0.3 * draw())
    let next = day + max(1, Int(min(days, 2_000).rounded()))
    while due.count <= next { due.append([]) }
    due[next].append((card, memory, day))
  }

  func log(count: Int) -> ReviewLog {
    var copy = self
    return ReviewLog(copy.answers(count: count))
  }
}
