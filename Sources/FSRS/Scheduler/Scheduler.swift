/// Decides when a card is due again, from a memory model, the learner's settings and Anki's rules.
///
/// It is a value without state: the same schedule, rating, moment and draw give the same result, so
/// a history can be replayed at any time.
public struct Scheduler: Hashable, Sendable {
  /// The longest possible interval, 100 years.
  public static let longestInterval = 36_500

  /// The memory model.
  public private(set) var model: Model

  /// The target probability of recall when a card is due, between 0 and 1; 0.7 to 0.99 are useful.
  public var retention: Double

  /// The delays before a new card's first interval in days, in seconds; may be empty.
  public var learningSteps: [Int]

  /// The delays after a lapse, in seconds; may be empty.
  public var relearningSteps: [Int]

  /// The longest interval to choose, in days; clamped to 1...``longestInterval``.
  public var maximumInterval: Int

  /// Whether to spread intervals and steps a little, see ``Fuzz``.
  public var fuzz: Bool

  /// The longest first interval after the learning steps, in days; nil for the model's limit,
  /// ``Model/longestFirstInterval``.
  public var maximumFirstInterval: Int?

  /// The answers behind the parameters, which limit intervals by ``Evidence/limit(_:retention:)``;
  /// nil for parameters without a limit, such as the default ones.
  public var evidence: Evidence?

  /// The number of misses on one study day after which a card waits until the next day; nil for no
  /// such rule.
  public var missesBeforeRest: Int?

  /// Creates a scheduler; every setting has Anki's default.
  ///
  /// - Parameters:
  ///   - parameters: The parameters, whose number selects the model.
  ///   - retention: The target probability of recall.
  ///   - learningSteps: Seconds, for new cards.
  ///   - relearningSteps: Seconds, for lapsed cards.
  ///   - maximumInterval: Days.
  ///   - fuzz: Whether to spread intervals.
  ///   - maximumFirstInterval: Days, nil for the model's own.
  ///   - evidence: The answers behind fitted parameters; nil for no limit.
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

  /// The parameters of the model.
  public var parameters: Parameters {
    get { model.parameters }
    set { model = Model(newValue) }
  }

  /// ``maximumInterval`` clamped to its range.
  var limit: Int { min(max(1, maximumInterval), Self.longestInterval) }

  /// The longest interval after the learning steps.
  var firstLimit: Int { min(max(1, maximumFirstInterval ?? model.longestFirstInterval), limit) }
}
