import Deck

/// The answers to like questions in a circle: one entry for each fact, in an order that is
/// independent of their content.
///
/// A card's wrong options are the answers that follow its own. So each answer is offered as a wrong
/// one in proportion to how often it is right, and how rare or frequent an option is reveals
/// nothing:
///
///     Niamey  Abuja  Bamako  Dakar  Banjul
///     Niger:    [Niamey] Abuja Bamako Dakar
///     Nigeria:  [Abuja] Bamako Dakar Banjul
///
/// A new fact changes only the options of the few facts before it.
struct AnswerRing {
  private let entries: [Entry]
  private let group: String
  /// The number of different answers.
  let count: Int
  /// The wrong answers for each fact, if the answers are a few values.
  private let turns: [String: [[String]]]

  private struct Entry {
    let hash: UInt64
    let fact: String
    let name: OptionText
  }

  /// Creates the circle of a group of facts.
  ///
  /// - Parameters:
  ///   - names: The answers as they are shown, each with the root name of its fact.
  ///   - group: The name of the group: other groups have other orders.
  ///   - classWords: Words that name a class: River, County.
  init(_ names: [(fact: String, name: String)], group: String, classWords: Set<String>) {
    self.group = group
    entries = names.map { fact, name in
      Entry(
        hash: AnswerRing.hash(fact, group), fact: fact,
        name: OptionText(name, classWords: classWords))
    }.sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.fact < $1.fact }
    count = Set(names.map(\.name)).count
    turns = Self.few ~= count && entries.count >= 2 * count ? Self.turns(entries, group) : [:]
  }

  /// So many different answers are a few.
  private static let few = 5...12

  /// The sets of wrong answers for a fact, one for each showing; empty unless the answers are a few values.
  func turns(of fact: String) -> [[String]] { turns[fact] ?? [] }

  /// Sets of four answers, each for four facts of which each has another of the four: then none of the four is
  /// right more often than another, however frequent it is in all.
  ///
  /// All facts stand in a row, those of one answer beside each other. Those at equal distances, a quarter of the
  /// row apart, get a set. Only where more than a quarter have one answer, or the row is no multiple of four, a
  /// set is completed by an answer that is right for none of its facts.
  private static func turns(_ entries: [Entry], _ group: String) -> [String: [[String]]] {
    let values = entries.map(\.name.text).uniqued()
    var turns: [String: [[String]]] = [:]
    for turn in 0..<NameOptions.mostSets {
      var random = StableRandom(seed: "\(group)#turn \(turn)")
      let order = random.shuffled(values)
      let row = order.flatMap { value in
        random.shuffled(entries.filter { $0.name.text == value })
      }
      let step = (row.count + 3) / 4
      for start in 0..<step {
        let facts = stride(from: start, to: row.count, by: step).map { row[$0] }
        let own = facts.map(\.name.text).uniqued()
        let others = random.shuffled(order).filter { !own.contains($0) }
        let set = own + others.prefix(4 - own.count)
        for fact in facts {
          turns[fact.fact, default: []].append(set.filter { $0 != fact.name.text })
        }
      }
    }
    return turns.mapValues { $0.uniqued { $0.sorted() } }
  }

  /// The largest number of entries to look at: thousands of facts may have the same few answers.
  private static let farthest = 200

  /// The answers that follow that of a fact, each once.
  func following(_ fact: String, most: Int) -> [OptionText] {
    let target = AnswerRing.hash(fact, group)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < target { low = middle + 1 } else { high = middle }
    }
    guard let own = entries[low...].firstIndex(where: { $0.fact == fact }) else { return [] }
    var found: [OptionText] = []
    var seen: Set = [entries[own].name.text]
    for step in 1..<max(1, min(entries.count, AnswerRing.farthest)) where found.count < most {
      let name = entries[(own + step) % entries.count].name
      if seen.insert(name.text).inserted { found.append(name) }
    }
    return found
  }

  private static func hash(_ fact: String, _ group: String) -> UInt64 {
    var random = StableRandom(seed: "\(group)#\(fact)")
    return random.next()
  }
}
