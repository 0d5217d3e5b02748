/// One memory: one fact asked in one direction.
///
/// The id comes from the fact's id and the direction, never from wording, value or order:
///
///     hegang/divisions/luobei/area            "How large is Luobei County?"
///     hegang/divisions/luobei/area/reverse    "Which division covers 6,761 km²?"
///
/// A composite asks several facts together and is a memory of its own:
///
///     hegang/divisions/compare.area.5d8b1f0a  "Which covers more: Luobei County or Suibin County?"
package struct Card: Hashable, Sendable {
  /// Unique over all decks: subject, fact, and `reverse` for the second direction.
  package var id: String
  /// The fact the card asks; for a composite its own path, which has a full stop as no fact's id has.
  package var fact: String
  /// The facts that a composite asks, or that a computed one is computed from, sorted; else empty.
  package var members: [String] = []
  /// The topic's id.
  package var topic: String
  /// A noun phrase that names the answer: "the area of Luobei County".
  package var label: String
  /// What counts as right.
  package var answer: Answer
  /// The ways to ask the card, the most demanding first; never empty.
  package var forms: [Form]
  /// What the value's date is, as the facts file has it; nil when undated.
  package var asOf: String?
  /// One line of context, shown after the answer.
  package var note: String?
  /// Where the fact is taken from.
  package var citation: Citation
  /// Ids that the card had before, and those of cards that were made one with it.
  package var was: [String] = []
  /// The last change of its value that the author declares.
  package var revision: Revision?
  /// The last day on which it is asked, YYYY-MM-DD or less exact; nil when it does not expire.
  package var validUntil: String?
  /// The id of the card with a newer value, when there is one.
  package var supersededBy: String?

  /// A declared change of a value.
  package struct Revision: Hashable, Sendable {
    /// Whether the value was wrong before, and not only less exact.
    package var isFix: Bool
    /// The day, YYYY-MM-DD.
    package var date: String

    package init(isFix: Bool, date: String) {
      self.isFix = isFix
      self.date = date
    }

    /// "fix 2026-11-21".
    package var written: String { "\(isFix ? "fix" : "refine") \(date)" }
  }

  package init(
    id: String, fact: String, topic: String, label: String, answer: Answer, forms: [Form],
    asOf: String?, note: String?, citation: Citation
  ) {
    self.id = id
    self.fact = fact
    self.topic = topic
    self.label = label
    self.answer = answer
    self.forms = forms
    self.asOf = asOf
    self.note = note
    self.citation = citation
  }

  /// Everything the card asks: cards that share one of these are siblings and never meet on one day.
  package var facts: [String] { isComposite ? members : [fact] + members }

  /// Whether it asks several facts together, or a part of one.
  package var isComposite: Bool { Card.isComposite(fact) }

  /// Whether a fact's id, or a card's, is that of a composite.
  static func isComposite(_ id: String) -> Bool { id.utf8.contains(UInt8(ascii: ".")) }

  /// Whether it is still asked on a day, YYYY-MM-DD: what was only announced sleeps when its time is
  /// over.
  package func isAsked(on day: String) -> Bool {
    validUntil.map { day.prefix($0.count) <= $0 } ?? true
  }

  /// Whether it asks from the value to what the fact is about.
  package var isReverse: Bool { id.hasSuffix("/reverse") }

  /// The form of a kind, if the card has it.
  package func form(_ kind: Form.Kind) -> Form? {
    forms.first { $0.kind == kind }
  }
}
