/// One memory: one fact asked in one direction.
///
/// The id comes from the ids of the fact and the direction, never from wording, value or order:
///
///     hegang/divisions/luobei/area            "How large is Luobei County?"
///     hegang/divisions/luobei/area/reverse    "Which division covers 6,761 km²?"
///
/// A composite asks several facts together and has its own memory:
///
///     hegang/divisions/compare.area.5d8b1f0a  "Which covers more: Luobei County or Suibin County?"
///
/// A deck has tens of thousands of cards, and they are copied often: the contents are stored once,
/// and a copy is a reference. Its parts are written out: by dynamic member lookup, 70 lines shorter, a start with
/// 10,000 facts takes 76 ms instead of 62.
package struct Card: Sendable {
  private var box: Box

  private final class Box: Sendable {
    let contents: CardContents

    init(_ contents: CardContents) { self.contents = contents }
  }

  /// A declared change of a value.
  package struct Revision: Hashable, Sendable {
    /// Whether the value was wrong before, rather than less precise.
    package var isFix: Bool
    /// The day, YYYY-MM-DD.
    package var date: String

    /// Creates a revision: a fix or a refinement, and its date.
    package init(isFix: Bool, date: String) {
      self.isFix = isFix
      self.date = date
    }

    /// "fix 2026-11-21".
    package var written: String { "\(isFix ? "fix" : "refine") \(date)" }
  }

  /// How much a card matters: core cards are met first, details come last and can be left out.
  package enum Importance: String, CaseIterable, Comparable, Sendable {
    /// What anyone should know who knows anything about the subject.
    case core
    /// Worth knowing.
    case useful
    /// For those who want to know everything.
    case detail

    /// Whether a card of one importance is met before a card of another.
    package static func < (left: Importance, right: Importance) -> Bool {
      left.rank < right.rank
    }

    /// Its place in the order in which cards are met: 0, 1 or 2.
    package var rank: Int { Importance.allCases.firstIndex(of: self) ?? 0 }
  }

  /// Creates a card; `asOf`, `note` and `citation` appear with its answer.
  package init(
    id: String, fact: String, topic: String, label: String, answer: Answer, forms: [Form],
    asOf: String?, note: String?, citation: Citation
  ) {
    self.init(
      CardContents(
        id: id, fact: fact, topic: topic, label: label, answer: answer, forms: forms, asOf: asOf,
        note: note, citation: citation))
  }

  /// Creates a card from its contents.
  init(_ contents: CardContents) {
    box = Box(contents)
  }

  private mutating func change(_ body: (inout CardContents) -> Void) {
    var contents = box.contents
    body(&contents)
    box = Box(contents)
  }

  /// The id, unique over all decks: subject, fact, and `reverse` for the second direction.
  package var id: String {
    get { box.contents.id }
    set { change { $0.id = newValue } }
  }
  /// The fact that the card asks; for a composite its own path, which contains a full stop as no
  /// fact's id does.
  package var fact: String {
    get { box.contents.fact }
    set { change { $0.fact = newValue } }
  }
  /// The facts of a composite, or those from which a computed card is computed, sorted; otherwise
  /// empty.
  package var members: [String] {
    get { box.contents.members }
    set { change { $0.members = newValue } }
  }
  /// Facts whose answer the card gives away: it is never asked on the same day as their cards.
  package var apart: [String] {
    get { box.contents.apart }
    set { change { $0.apart = newValue } }
  }
  /// The topic's id.
  package var topic: String {
    get { box.contents.topic }
    set { change { $0.topic = newValue } }
  }
  /// How much it matters.
  package var importance: Importance {
    get { box.contents.importance }
    set { change { $0.importance = newValue } }
  }
  /// Facts whose cards a learner meets before it.
  package var after: [String] {
    get { box.contents.after }
    set { change { $0.after = newValue } }
  }
  /// A noun phrase for the answer: "the area of Luobei County".
  package var label: String {
    get { box.contents.label }
    set { change { $0.label = newValue } }
  }
  /// The author's label for narrow lists, at most ``longestLabel`` characters; nil where there is none.
  package var short: String? {
    get { box.contents.short }
    set { change { $0.short = newValue } }
  }
  /// The right answer.
  package var answer: Answer {
    get { box.contents.answer }
    set { change { $0.answer = newValue } }
  }
  /// The answers listed as wrong by the author that its choice does not offer.
  package var wrong: [String] {
    get { box.contents.wrong }
    set { change { $0.wrong = newValue } }
  }
  /// The forms of the card, the most demanding first; never empty.
  package var forms: [Form] {
    get { box.contents.forms }
    set { change { $0.forms = newValue } }
  }
  /// The date of the value, as in the facts file; nil if it has none.
  package var asOf: String? {
    get { box.contents.asOf }
    set { change { $0.asOf = newValue } }
  }
  /// The time of the value in words, shown with the source: "in August 1932"; nil to show none.
  package var when: String? {
    get { box.contents.when }
    set { change { $0.when = newValue } }
  }
  /// A line of context, shown after the answer.
  package var note: String? {
    get { box.contents.note }
    set { change { $0.note = newValue } }
  }
  /// The source of the fact.
  package var citation: Citation {
    get { box.contents.citation }
    set { change { $0.citation = newValue } }
  }
  /// The card's earlier ids, and those of cards that were merged into it.
  package var was: [String] {
    get { box.contents.was }
    set { change { $0.was = newValue } }
  }
  /// The last change of its value that the author has declared.
  package var revision: Revision? {
    get { box.contents.revision }
    set { change { $0.revision = newValue } }
  }
  /// The last day on which it is asked, YYYY-MM-DD or less precise; nil if it does not expire.
  package var validUntil: String? {
    get { box.contents.validUntil }
    set { change { $0.validUntil = newValue } }
  }
  /// The id of the card with a newer value, if there is one.
  package var supersededBy: String? {
    get { box.contents.supersededBy }
    set { change { $0.supersededBy = newValue } }
  }

  /// All facts that the card asks or gives away: cards that share one are siblings and are never
  /// asked on the same day.
  package var facts: [String] { (isComposite ? members : [fact] + members) + apart }

  /// Whether it asks several facts together, or a part of one.
  package var isComposite: Bool { Card.isComposite(fact) }

  /// Whether a fact's id, or a card's, is that of a composite.
  static func isComposite(_ id: String) -> Bool { id.utf8.contains(UInt8(ascii: ".")) }

  /// Whether it is still asked on a day, YYYY-MM-DD: an announced fact is not asked after its time.
  package func isAsked(on day: String) -> Bool {
    validUntil.map { day.prefix($0.count) <= $0 } ?? true
  }

  /// Whether it asks for the subject, given the value.
  package var isReverse: Bool { id.hasSuffix("/reverse") }

  /// The form of a kind, if the card has one.
  package func form(_ kind: Form.Kind) -> Form? {
    forms.first { $0.kind == kind }
  }
}

extension Card: Hashable {
  /// Whether two cards have equal contents.
  package static func == (left: Card, right: Card) -> Bool {
    left.box === right.box || left.box.contents == right.box.contents
  }

  /// Feeds the id into a hasher: no two cards of a deck share one.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
