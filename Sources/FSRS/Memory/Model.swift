/// A memory model, FSRS-6 or FSRS-7: how a memory starts, fades, and changes with each review.
///
/// With the default parameters of FSRS-6, a card answered Good on day 0 and Good again on day 2:
///
///     let model = Model(.standard)
///     let new = model.first(.good)                                  // S 2.31, D 2.12
///     model.retrievability(of: new, elapsedDays: 2)                 // 0.91
///     let next = model.next(new, rating: .good, after: Elapsed(days: 2))  // S 10.96, D 2.11
///     model.interval(for: next, retention: 0.9)                     // 10.96 days
///
/// The number of parameters selects the model. A scheduler uses only ``first(_:)``,
/// ``next(_:rating:after:)``, ``retrievability(of:elapsedDays:)``, ``interval(for:retention:)``,
/// ``movesWithinDay``, ``shortestStep`` and ``longestFirstInterval``, and does not read memories.
///
/// The formulas are in <doc:FSRS6> and <doc:FSRS7>. They are computed in `Double`; FSRS-6 is
/// checked against py-fsrs 6.3.2 and fsrs-rs 6.6.2, FSRS-7 against its own vectors.
public struct Model: Hashable, Sendable {
  /// The formulas of a model with its parameters.
  indirect enum Core: Sendable {
    case six(FSRS6<Double>)
    case seven(FSRS7<Double>)
  }

  /// The parameters of the model.
  public let parameters: Parameters

  let core: Core

  /// Creates a model.
  ///
  /// - Parameter parameters: Default or fitted parameters.
  public init(_ parameters: Parameters) {
    self.parameters = parameters
    switch parameters.version {
    case .six: core = .six(FSRS6(parameters: parameters.values))
    case .seven: core = .seven(FSRS7(parameters: parameters.values))
    }
  }

  /// Whether a second review on the same day can change stability with these parameters.
  ///
  /// In FSRS-6 this is true if w[17] > 0 and w[18] > 0, in FSRS-7 always. If it is false, a card
  /// gains nothing from being asked again on the same day.
  public var movesWithinDay: Bool {
    switch core {
    case .six(let six): six.parameters.sameDayScale > 0 && six.parameters.sameDayShift > 0
    case .seven: true
    }
  }

  /// The longest first interval in days for a card that leaves its learning steps.
  ///
  /// FSRS-6 has no limit. FSRS-7 gives 54 days after a first Easy with its default parameters, and
  /// can give months after Again and one Good within minutes; until a card has been recalled once
  /// after days, the limit is three weeks.
  public var longestFirstInterval: Int {
    switch core {
    case .six: Scheduler.longestInterval
    case .seven: 21
    }
  }

  /// The shortest wait within a day, in seconds.
  ///
  /// FSRS-7 gives 3 seconds after a first Again with its default parameters, which would test an
  /// echo rather than memory; here it is at least a minute.
  public var shortestStep: Int {
    switch core {
    case .six: 1
    case .seven: 60
    }
  }

  /// The memory after a first answer.
  ///
  /// - Parameter rating: The first rating of the card, G.
  /// - Returns: A memory with w[G-1] and D0(G), and in FSRS-7 a fast stability of 0.8 · w[G-1].
  public func first(_ rating: Rating) -> Memory {
    switch core {
    case .six(let six): Memory(six.first(rating))
    case .seven(let seven): Memory(seven.first(rating))
    }
  }

  /// The memory after one more review.
  ///
  /// - Parameters:
  ///   - memory: The memory after the previous review; values outside the model's ranges are
  ///     clamped.
  ///   - rating: The rating of this review, G.
  ///   - elapsed: The time since the previous review; FSRS-6 uses its days, FSRS-7 its seconds.
  /// - Returns: The memory after this review.
  public func next(_ memory: Memory, rating: Rating, after elapsed: Elapsed) -> Memory {
    switch core {
    case .six(let six):
      six.next(memory, rating, days: Double(elapsed.days))
    case .seven(let seven):
      seven.next(memory, rating, days: Double(elapsed.seconds) / 86_400)
    }
  }

  /// The probability of recall after a time.
  ///
  /// - Parameters:
  ///   - memory: The memory after its last review.
  ///   - elapsedDays: The days since then, t, fractions allowed; negative numbers count as zero.
  /// - Returns: A probability; at t = 0 it is 1 in FSRS-6 and 0.99999 in FSRS-7.
  public func retrievability(of memory: Memory, elapsedDays: Double) -> Double {
    switch core {
    case .six(let six):
      six.retrievability(
        memory.stability.clamped(to: Memory.stabilities), days: max(0, elapsedDays))
    case .seven(let seven):
      seven.fading(seven.state(memory), days: max(0, elapsedDays)).recall
    }
  }

  /// The days until the probability of recall has fallen to a target.
  ///
  /// The result is not rounded; the scheduler does that.
  ///
  /// - Parameters:
  ///   - memory: The memory after its last review.
  ///   - retention: The target probability of recall, r, between 0 and 1.
  /// - Returns: Days. FSRS-6: from 0 at r = 1, infinite at r = 0, not-a-number for r below 0.
  ///   FSRS-7: 0 from r = 0.9999 on, at most 36,500.
  public func interval(for memory: Memory, retention: Double) -> Double {
    switch core {
    case .six(let six):
      six.interval(memory.stability.clamped(to: Memory.stabilities), retention: retention)
    case .seven(let seven):
      seven.curve(of: seven.state(memory)).days(
        untilRetention: retention, longest: FSRS7<Double>.stabilities.upperBound)
    }
  }

  /// Whether two models have the same parameters.
  public static func == (left: Model, right: Model) -> Bool { left.parameters == right.parameters }

  /// Hashes the parameters.
  public func hash(into hasher: inout Hasher) { hasher.combine(parameters) }
}
