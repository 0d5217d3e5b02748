import Deck
import FSRS
import Facts
import Generator
import Progress
import Study
import Terminal

/// A subject's facts with what a learner knows of them.
struct SubjectView {
  /// How well a learner knows something.
  enum Mastery: Int, Comparable {
    /// Not one card of it was asked.
    case open
    /// It was begun.
    case weak
    /// It is remembered with a probability of ``SubjectView/well`` at least.
    case well

    /// The style that shows it: solid, pale, or an outline.
    var style: String {
      switch self {
      case .open: "none"
      case .weak: "pale"
      case .well: "known"
      }
    }

    static func < (left: Mastery, right: Mastery) -> Bool { left.rawValue < right.rawValue }
  }

  let subject: Subject
  let deck: Deck
  private let index: SubjectIndex
  private let cards: [String: [Card]]
  private let recalls: [String: Double]
  private let entities: [String: Entity]

  /// The mean recall of a fact's own cards from which it counts as known well; a card not begun counts 0.
  static let well = 0.8
  /// What the styles stand for, for the key of a picture.
  static let keys: [Picture.Key] = [
    ("known", "you know it well"), ("pale", "begun"), ("none", "not begun"),
  ]

  /// Joins a subject, its deck and a learner's progress.
  init(_ subject: Subject, deck: Deck, progress: Progress, at moment: Moment) {
    self.subject = subject
    self.deck = deck
    index = SubjectIndex(subject)
    let asked = deck.cards.filter { !$0.isComposite && $0.supersededBy == nil }
    cards = Dictionary(grouping: asked, by: \.fact)
    let scheduler = progress.scheduler
    recalls = Dictionary(
      asked.compactMap { card in
        progress.schedule(of: card, in: deck).map {
          (card.id, scheduler.retrievability(of: $0, at: moment))
        }
      }
    ) { first, _ in first }
    entities = Dictionary(subject.entities.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The facts that the deck asks, in the author's order.
  var facts: [Fact] { subject.facts.filter { cards[$0.id] != nil && $0.status != .retracted } }

  /// What the learner knows of a fact.
  func mastery(of fact: Fact) -> Mastery {
    let own = cards[fact.id] ?? []
    let known = own.compactMap { recalls[$0.id] }
    guard !known.isEmpty else { return .open }
    return known.reduce(0, +) / Double(own.count) >= Self.well ? .well : .weak
  }

  /// What the learner knows of several facts: well if two thirds of them are.
  func mastery(of facts: [Fact]) -> Mastery {
    let states = facts.map(mastery)
    guard states.contains(where: { $0 > .open }) else { return .open }
    return 3 * states.count { $0 == .well } >= 2 * states.count ? .well : .weak
  }

  /// A fact's short label.
  func label(_ fact: Fact) -> String {
    let card = cards[fact.id]?.first
    return cleaned(card?.shortLabel(in: deck.title) ?? fact.id, oneLine: true)
  }

  /// A fact's value as a learner reads it.
  func value(_ fact: Fact) -> String {
    cleaned(cards[fact.id]?.first?.answer.display ?? "", oneLine: true)
  }

  /// A fact as a sentence.
  func statement(_ fact: Fact) -> String {
    guard let statement = index.statement(of: fact) else {
      return "\(label(fact)): \(value(fact))"
    }
    return cleaned(statement.capitalizedFirst, oneLine: true)
  }

  /// Where a fact comes from: "Encyclopaedia article on Hegang: Climate".
  func source(_ fact: Fact) -> String {
    let title = subject.source(fact.citation.source)?.title ?? fact.citation.source
    return cleaned(
      [title, fact.citation.section].compactMap(\.self).joined(separator: ": "), oneLine: true)
  }

  /// The name of an entity.
  func name(_ entity: String) -> String { cleaned(entities[entity]?.name ?? entity, oneLine: true) }

  /// What a fact is about, as a name.
  func about(_ fact: Fact) -> String {
    switch fact.about {
    case .entity(let id): name(id)
    case .text(let text): cleaned(text, oneLine: true)
    }
  }

  /// The number that a fact gives, and its unit; nil if it gives none. An interval gives its middle.
  static func number(_ fact: Fact) -> (value: Double, unit: String)? {
    switch fact.value {
    case .quantity(let text, let unit): Double(text).map { ($0, unit) }
    case .interval(let low, let high, let unit):
      if let low = Double(low), let high = Double(high) { ((low + high) / 2, unit) } else { nil }
    default: nil
    }
  }

  /// A name as the beginning of a line.
  func cleanedName(_ text: String) -> String { cleaned(text.capitalizedFirst, oneLine: true) }

  /// A text for an element's id: its letters and digits, and hyphens.
  func slug(_ text: String) -> String {
    String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  /// How much of something a learner knows: "You know 12 of 18 dated events well; 4 are begun, 2 are not
  /// begun."
  func summary(_ facts: [Fact], _ one: String, _ many: String? = nil) -> String {
    let states = facts.map(mastery)
    let (well, weak) = (states.count { $0 == .well }, states.count { $0 == .weak })
    let all = Words.count(facts.count, one, many)
    guard well + weak > 0 else { return "You have not begun any of \(all)." }
    let open = facts.count - well - weak
    if open == 0, weak == 0 {
      return facts.count == 1 ? "You know it well." : "You know all \(all) well."
    }
    let rest = [
      weak > 0 ? "\(Words.grouped(weak)) \(weak == 1 ? "is" : "are") begun" : nil,
      open > 0 ? "\(Words.grouped(open)) \(open == 1 ? "is" : "are") not begun" : nil,
    ]
    return
      "You know \(Words.grouped(well)) of \(all) well; \(rest.compactMap(\.self).joined(separator: ", "))."
  }
}
