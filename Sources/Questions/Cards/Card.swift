/// One memory: one fact asked in one direction.
///
/// The id comes from the fact's id and the direction, never from wording, value or order:
///
///     hegang/divisions/luobei/area            "How large is Luobei County?"
///     hegang/divisions/luobei/area/reverse    "Which division covers 6,761 km²?"
package struct Card: Hashable, Sendable {
  /// Unique over all decks: subject, fact, and `reverse` for the second direction.
  package var id: String
  /// The fact the card asks; cards of one fact are siblings and never meet on one day.
  package var fact: String
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

  /// Whether it asks from the value to what the fact is about.
  package var isReverse: Bool { id.hasSuffix("/reverse") }

  /// The form of a kind, if the card has it.
  package func form(_ kind: Form.Kind) -> Form? {
    forms.first { $0.kind == kind }
  }
}
