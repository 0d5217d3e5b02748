/// Decides when a card comes back: a model of memory, the learner's settings, and Anki's rules.
///
/// A value without state: the same schedule, rating, moment and draw give the same result, so a
/// history can be replayed at any time.
public struct Scheduler: Hashable, Sendable {
  /// The longest interval ever given, 100 years.
  public static let longestInterval = 36_500

  /// The model of memory.
  public private(set) var model: Model

  /// The chance of recall wanted when a card comes back, between 0 and 1; 0.7 to 0.99 make sense.
  public var retention: Double

  /// The delays before a new card's first interval in days, in seconds; may be empty.
  public var learningSteps: [Int]

  /// The delays after a lapse, in seconds; may be empty.
  public var relearningSteps: [Int]

  /// The longest interval wanted, in days; taken as at least 1 and at most ``longestInterval``.
  public var maximumInterval: Int

  /// Whether intervals and steps are spread a little, see ``Fuzz``.
  public var fuzz: Bool

  /// The longest interval wanted for a card that leaves the learning steps, in days; nil for what
  /// the model can be trusted with, ``Model/longestFirstInterval``.
  public var maximumFirstInterval: Int?

  /// How much the learner's answers support the parameters, which bounds intervals by
  /// ``Evidence/limit(_:retention:)``; nil for parameters that need no bound, as the default ones.
  public var evidence: Evidence?

  /// How many misses of one card on one study day make it wait in its step until the next day; nil
  /// for no such limit.
  public var missesBeforeRest: Int?

  /// Makes a scheduler; every setting has Anki's default.
  ///
  /// - Parameters:
  ///   - parameters: The weights of the model, and with them which model it is.
  ///   - retention: The chance of recall wanted.
  ///   - learningSteps: Seconds, for new cards.
  ///   - relearningSteps: Seconds, for lapsed cards.
  ///   - maximumInterval: Days.
  ///   - fuzz: Whether intervals are spread.
  ///   - maximumFirstInterval: Days, nil for the model's own.
  ///   - evidence: What supports fitted parameters; nil for no bound.
  ///   - missesBeforeRest: Misses on one day, nil for no limit.
  public init(
    parameters: Parameters = .standard,
    retention: Double = 0.9,
    learningSteps: [Int] = [60, 600],
    relearningSteps: [Int] = [600],
    maximumInterval: Int = longestInterval,
    fuzz: Bool = true,
    maximumFirstInterval: Int? = nil,
    evidence: Evidence? = nil,
    missesBeforeRest: Int? = nil
  ) {
    model = Model(parameters)
    self.retention = retention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumInterval = maximumInterval
    self.fuzz = fuzz
    self.maximumFirstInterval = maximumFirstInterval
    self.evidence = evidence
    self.missesBeforeRest = missesBeforeRest
  }

  /// The weights of the model.
  public var parameters: Parameters {
    get { model.parameters }
    set { model = Model(newValue) }
  }

  /// ``maximumInterval`` brought into its range.
  var limit: Int { min(max(1, maximumInterval), Self.longestInterval) }

  /// The longest interval out of the learning steps.
  var firstLimit: Int { min(max(1, maximumFirstInterval ?? model.longestFirstInterval), limit) }
}
