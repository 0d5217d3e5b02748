import FSRS

extension Fixtures {
  /// First reviews and the stabilities that fsrs-rs found in them.
  struct InitialCase: Decodable {
    let id: Int
    /// First rating, days, cards, recalled.
    let groups: [[Int]]
    let s0: [Double]
  }

  /// A fit by fsrs-rs in which all targets make one batch.
  struct FitCase: Decodable {
    let log: String
    let first_reviews: Int
    let items: Int
    let params: [Double]
    let log_loss: Double
    let rmse_bins: Double
  }

  /// A mean and the deviation of a single run.
  struct Spread: Decodable {
    let mean: Double
    let sd: Double
  }

  /// The results of twenty simulations by fsrs-rs.
  struct SimulationCase: Decodable {
    let params: Int
    let dr: Double
    let deck: Int
    let span: Int
    let learn: Int
    let maxcost: Double?
    let reviews: Spread
    let learned: Spread
    let cost_s: Spread
    let memorized_end: Spread
    let correct: Spread
  }

  private struct Runs: Decodable {
    let runs: [SimulationCase]
  }

  static func simulations() throws -> [SimulationCase] {
    try read(Runs.self, "fsrs6_simulator").runs
  }

  private struct Cases<Element: Decodable>: Decodable {
    let cases: [Element]
  }

  /// Card, seconds, rating, days since the card's review before.
  private struct Log: Decodable {
    struct Meta: Decodable {
      let truth: [Double]
    }
    let meta: Meta
    let reviews: [[Int]]
  }

  /// The weights that a learner was simulated with.
  static func truth(ofLog name: String) throws -> [Double] {
    try read(Log.self, name).meta.truth
  }

  static func initialCases() throws -> [InitialCase] {
    try read(Cases<InitialCase>.self, "fsrs6_init_s0").cases
  }

  /// The fits of the log that is here.
  static func fitCases() throws -> [FitCase] {
    try read(Cases<FitCase>.self, "fsrs6_fit_singlebatch").cases.filter {
      $0.log == "simlog_u1_2k.json"
    }
  }

  /// The answers of a simulated learner by card.
  static func histories(ofLog name: String, first: Int = .max) throws -> [History] {
    var cards: [Int: [History.Answer]] = [:]
    for row in try read(Log.self, name).reviews.prefix(first) {
      let last = cards[row[0]]?.last?.seconds ?? row[1]
      cards[row[0], default: []].append(
        History.Answer(
          rating: Rating(rawValue: row[2]) ?? .again,
          elapsed: Elapsed(days: row[3], seconds: row[1] - last), seconds: row[1]))
    }
    return cards.keys.sorted().map { History(answers: cards[$0] ?? []) }
  }
}
