import Deck
import Facts
import Generator
import JSON

// Whether cards, files and progress stay what they are.

extension Metric {
  static let determinism = Metric(
    "M28", "cards that depend on the order of facts",
    "cards that differ if the facts are read in another order",
    target: "0"
  ) { tested in
    var shuffled = tested.subject
    shuffled.facts.reverse()
    shuffled.entities.reverse()
    shuffled.conflicts.reverse()
    let again = Generator.generate(shuffled).deck
    let cards = again.cardsByID
    let found = tested.deck.cards.filter { cards[$0.id] != $0 }
    return .none(found.map(\.id), of: tested.deck.cards.count)
  }
}

extension Metric {
  static let locality = Metric(
    "M29", "cards that depend on unrelated facts",
    "cards that change if other facts are removed, although these were not among the "
      + "candidates for options; tried for every fact; composites are exempt",
    target: "0"
  ) { tested in
    let facts = tested.subject.facts
    let reach = Reach(tested.index, tested.deck)
    let order = facts.indices.sorted {
      StableRandom.hash(facts[$0].id) < StableRandom.hash(facts[$1].id)
    }
    let size = max(1, (facts.count + Metric.rounds - 1) / Metric.rounds)
    var found: [String] = []
    for start in stride(from: 0, to: order.count, by: size) {
      let taken = order[start..<min(order.count, start + size)].map { facts[$0] }
      let cards = Dictionary(
        Generator.generate(tested.subject.without(taken)).deck.cards.map { ($0.id, $0) }
      ) { first, _ in first }
      let touched = reach.cards(near: taken)
      found += tested.deck.cards.filter { card in
        !card.isComposite && !touched.contains(card.id) && cards[card.id] != card
      }.map { "\($0.id) changes if these are removed: \(taken.map(\.id).joined(separator: ", "))" }
    }
    return .none(found, of: facts.count)
  }

  /// How often the deck is generated; each time several facts are removed, so that every fact is
  /// tried.
  private static let rounds = 10
}

extension Subject {
  /// The subject without some of its facts.
  func without(_ taken: [Fact]) -> Subject {
    let ids = Set(taken.map(\.id))
    var subject = self
    subject.facts.removeAll { ids.contains($0.id) }
    subject.conflicts.removeAll { !ids.isDisjoint(with: $0.facts) }
    return subject
  }
}

extension Metric {
  static let identity = Metric(
    "M30", "lost or duplicate ids",
    "ids that appear twice, or that are recorded but neither in the deck nor among the "
      + "removed facts",
    target: "0"
  ) { tested in
    let ids = tested.deck.cards.map(\.id)
    let known = Set(ids)
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    let lost = (tested.ledger?.cards.keys.sorted() ?? []).filter { !known.contains($0) }
    return .none(
      twice.map { "\($0) appears twice" } + lost.map { "\($0) is recorded but not in the deck" },
      of: ids.count)
  }
}

extension Metric {
  static let exports = Metric(
    "M31", "files read back wrongly",
    "copies of deck.json and ids.json that differ after writing and reading, and damaged "
      + "copies that are not noticed; export formats have their own tests",
    target: "0"
  ) { tested in
    var found: [String] = []
    let text = DeckFile.encoded(tested.deck)
    if (try? DeckFile.decoded(Array(text.utf8))) != tested.deck {
      found.append("the deck read back differs from the deck written")
    }
    var ledger = tested.ledger ?? Ledger()
    _ = ledger.record(tested.deck)
    let record = ledger.encoded
    if (try? Ledger(Array(record.utf8))) != ledger {
      found.append("the record of ids read back differs from the record written")
    }
    let damaged = Metric.damaged(text)
    for (how, copy) in damaged where (try? DeckFile.decoded(copy)) != nil {
      found.append("a deck \(how) is accepted")
    }
    for (how, copy) in Metric.damaged(record) where (try? Ledger(copy)) != nil {
      found.append("a record of ids \(how) is accepted")
    }
    return .none(found, of: 2 + 2 * damaged.count)
  }

  /// Copies that must be rejected.
  private static func damaged(_ text: String) -> [(how: String, copy: [UInt8])] {
    let bytes = Array(text.utf8)
    var torn = bytes
    if let comma = torn.firstIndex(of: UInt8(ascii: ",")) { torn.remove(at: comma) }
    var broken = bytes
    broken.insert(0xFF, at: bytes.firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 } ?? 0)
    return [
      ("cut off", Array(bytes.prefix(bytes.count / 2))), ("without a comma", torn),
      ("that is not UTF-8", broken), ("with extra text at the end", bytes + Array("{}".utf8)),
      ("with another schema", Array(text.replacing("/1\"", with: "/9\"").utf8)),
    ]
  }
}
