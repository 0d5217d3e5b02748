import FSRS
import FSRSTraining
import Glibc

/// How strongly fits are best drawn to the default parameters, and by what margin one should be ahead
/// before it is believed: tried on a population of made-up learners.
///
/// A quarter each follow FSRS-6 and FSRS-7 with scattered parameters, and two memories that are none of
/// our models: forgetting by a power and exponentially, with stabilities that grow by a factor of the
/// learner's own. Each begins eight cards a day and reviews them when the default parameters say. Fits
/// see the first days; the next 60 days judge.
struct Shrinking {
  static let strengths = [0.25, 0.5, 1, 2, 4, 8, 16, 32]
  static let margins = [0, 0.5, 1, 1.5, 2, 3]
  static let spans = [30, 60, 120, 240]
  static let judged = 60

  /// The number of learners.
  let count: Int

  func report() {
    print(
      "mean gain in held-out log loss over the default parameters, in thousandths (share of learners worse)"
    )
    for span in Self.spans {
      let learners = (0..<count).map { Population.histories(UInt64($0), days: span + Self.judged) }
      for version in Parameters.Version.allCases {
        for strength in Self.strengths {
          let trainer = Trainer(version: version, recency: .none, shrinkage: strength)
          let gains = learners.map { gain(of: trainer, $0, days: span) }
          print(
            line("FSRS-\(version.rawValue) fitted to \(span) days, strength \(strength)", gains))
        }
      }
      for margin in Self.margins {
        var changed = 0
        let gains = learners.map { histories in
          let past = Population.cut(histories, at: span)
          let selection = Selection(from: past, present: .standard, margin: margin)
          if selection.best != 0 { changed += 1 }
          return gain(of: selection.parameters, histories, days: span)
        }
        print(
          line("chosen after \(span) days, margin \(margin), \(changed) of \(count) changed", gains)
        )
      }
    }
  }

  private func gain(of trainer: Trainer, _ histories: [History], days: Int) -> Double {
    gain(of: trainer.train(Population.cut(histories, at: days)).parameters, histories, days: days)
  }

  private func gain(of parameters: Parameters, _ histories: [History], days: Int) -> Double {
    let end = days * 86_400
    let unseen = histories.reduce(0) {
      $0 + $1.answers.dropFirst().count { $0.elapsed.days > 0 && $0.seconds >= end }
    }
    func loss(_ parameters: Parameters) -> Double {
      Evaluation(Evaluation(of: parameters, on: histories).predictions.suffix(unseen)).logLoss
    }
    return loss(.standard) - loss(parameters)
  }

  private func line(_ name: String, _ gains: [Double]) -> String {
    let mean = gains.reduce(0, +) / Double(gains.count)
    let spread = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gains.count - 1)
    let error = sqrt(spread / Double(gains.count))
    func thousandths(_ number: Double) -> String { "\((number * 100_000).rounded() / 100)" }
    let worse = gains.count { $0 < 0 } * 100 / gains.count
    return
      "\(name): \(thousandths(mean)) ± \(thousandths(error)), \(worse)% worse, worst \(thousandths(gains.min() ?? 0))"
  }
}

/// Made-up learners of four kinds.
enum Population {
  private struct Random {
    var state: UInt64
    mutating func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state ^ (state >> 29)) >> 11 & (1 << 53 - 1)) * 0x1p-53
    }
    mutating func normal() -> Double {
      sqrt(-2 * log(max(uniform(), 1e-12))) * cos(2 * Double.pi * uniform())
    }
  }

  /// The histories of a learner over so many days.
  static func histories(_ seed: UInt64, days: Int) -> [History] {
    var random = Random(state: (seed + 1) &* 0x9e37_79b9_7f4a_7c15)
    for _ in 0..<8 { _ = random.uniform() }
    let kind = Int(seed % 4)
    let truth = Model(scattered(kind == 1 ? .seven : .six, &random))
    let growth = exp(0.9 + 0.35 * random.normal())
    let start = exp(1.0 + 0.7 * random.normal())
    let decay = -exp(-1.3 + 0.5 * random.normal())
    let scheduler = Scheduler(learningSteps: [600], relearningSteps: [600], fuzz: true)
    var cards: [(schedule: Schedule?, memory: Memory?, own: Double, ease: Double)] = []
    var answers: [[(rating: Rating, moment: Moment)]] = []
    for day in 0..<days {
      for _ in 0..<8 {
        cards.append((nil, nil, start * exp(0.5 * random.normal()), exp(0.3 * random.normal())))
        answers.append([])
      }
      for index in cards.indices {
        var second = day * 86_400 + 3_600 + index * 7
        while second < (day + 1) * 86_400 - 3_600 {
          let moment = Moment(
            seconds: second, day: day, secondsToRollover: (day + 1) * 86_400 - second)
          guard cards[index].schedule.map({ isDue($0.due, on: day) }) ?? true,
            answers[index].count { $0.moment.day == day } < 6
          else { break }
          let last = cards[index].schedule?.last
          let elapsed = last.map { moment.elapsed(since: $0) } ?? Elapsed(days: 0)
          let time = Double(elapsed.seconds) / 86_400
          let recall: Double =
            if last == nil {
              0.6
            } else if kind < 2 {
              cards[index].memory.map {
                truth.retrievability(of: $0, elapsedDays: kind == 0 ? Double(elapsed.days) : time)
              } ?? 0.6
            } else if kind == 2 {
              pow(1 + time / cards[index].own * (pow(0.9, 1 / decay) - 1), decay)
            } else {
              exp(-time / cards[index].own * 0.105_36)
            }
          let isRecalled = random.uniform() < recall
          let chance = random.uniform()
          let rating: Rating =
            !isRecalled ? .again : chance < 0.1 ? .hard : chance < 0.9 ? .good : .easy
          cards[index].memory =
            cards[index].memory.map { truth.next($0, rating: rating, after: elapsed) }
            ?? truth.first(rating)
          if elapsed.days > 0 {
            let spacing = min(2, time / cards[index].own)
            cards[index].own =
              isRecalled
              ? cards[index].own * (1 + (growth - 1) * cards[index].ease * spacing)
              : max(0.3, cards[index].own * 0.3)
          }
          cards[index].schedule = scheduler.review(
            cards[index].schedule, rating: rating, at: moment, draw: random.uniform())
          answers[index].append((rating, moment))
          second += 900
        }
      }
    }
    return answers.map { History($0) }
  }

  private static func isDue(_ due: Due, on day: Int) -> Bool {
    switch due {
    case .instant: true
    case .day(let due): due <= day
    }
  }

  /// What a learner had answered before the end of a day.
  static func cut(_ histories: [History], at days: Int) -> [History] {
    histories.map { History(answers: $0.answers.filter { $0.seconds < days * 86_400 }) }
      .filter { !$0.answers.isEmpty }
  }

  private static func scattered(
    _ version: Parameters.Version, _ random: inout Random
  ) -> Parameters {
    let usual = Parameters.standard(of: version).values
    let bounds = Parameters.bounds(of: version)
    var weights = usual.enumerated().map { index, weight in
      let moved =
        index < 4
        ? weight * exp(0.8 * random.normal()) : weight * exp(0.2 * random.normal())
      return min(max(moved, bounds[index].lowerBound), bounds[index].upperBound)
    }
    weights.replaceSubrange(0..<4, with: weights[0..<4].sorted())
    if version == .seven { weights[26] = max(weights[26], weights[25]) }
    return (try? Parameters(weights)) ?? .standard(of: version)
  }
}
