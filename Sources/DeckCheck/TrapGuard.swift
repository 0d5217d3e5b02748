import Deck
import Facts
import Generator
import Grading

/// Checks the guards of a trap on a deck.
struct TrapGuard {
  let subject: Subject
  let deck: Deck
  private let keys: AnswerKeys
  private let facts: [String: Fact]
  private let cards: [String: Card]
  /// All texts that the deck shows before an answer, with the card's id.
  private let questions: [(card: String, text: OptionText)]
  private let outcomes: [String: Recomputation.Outcome]

  /// Prepares the checks for all traps of a subject.
  init(_ subject: Subject, _ deck: Deck, keys: AnswerKeys) {
    self.subject = subject
    self.deck = deck
    self.keys = keys
    facts = Dictionary(subject.facts.map { ($0.id, $0) }) { first, _ in first }
    cards = deck.cardsByID
    questions = deck.cards.flatMap { card in
      card.forms.flatMap { [$0.stem] + $0.items + $0.everyOption }.uniqued()
        .map { (card.id, OptionText($0)) }
    }
    outcomes = Dictionary(subject.recomputations().map { ($0.name, $0.outcome) }) { first, _ in
      first
    }
  }

  /// The guards of a trap that fail; empty if they all hold.
  func failures(of trap: Trap) -> [String] {
    let asked = trap.facts.compactMap { cards["\(subject.id)/\($0)"] }
    var found = trap.facts.filter { cards["\(subject.id)/\($0)"] == nil }.map {
      "\($0) is not asked"
    }
    for card in asked {
      found += trap.says.filter { !says($0, card) }.map { "\(card.id) does not say \($0)" }
      found += trap.states.flatMap { unsaid($0, in: card) }
      found += misjudged(trap, card)
      if trap.apart { found += confused(card, with: asked) }
    }
    return found + closedLists(trap) + said(trap) + notLeftOut(trap) + unchecked(trap)
  }

  /// The answers of a trap that a card judges otherwise, or shows as right.
  private func misjudged(_ trap: Trap, _ card: Card) -> [String] {
    trap.accepts.filter { verdict(of: $0, for: card) != .correct }
      .map { "\(card.id) refuses \($0)" }
      + trap.refuses.filter { [.correct, .close].contains(verdict(of: $0, for: card)) }
      .map { "\(card.id) accepts \($0)" }
      + trap.refuses.filter { shows($0, card) }.map { "\(card.id) shows \($0) as right" }
  }

  /// The cards that are to be kept apart from a card and are not.
  private func confused(_ card: Card, with others: [Card]) -> [String] {
    others.filter { $0.id != card.id && meets(card, $0) }
      .map { "\($0.id) is right for, or offered with, \(card.id)" }
  }

  private func closedLists(_ trap: Trap) -> [String] {
    guard trap.open else { return [] }
    return trap.facts.filter { isClosed(facts[$0]?.value) }.map { "\($0) is a closed list" }
  }

  /// The questions with a phrase that no question may have.
  private func said(_ trap: Trap) -> [String] {
    trap.unsaid.flatMap { phrase in
      let text = OptionText(phrase)
      return questions.filter { $0.text.holds(text) }.map { "\($0.card) says \(phrase)" }
    }
  }

  private func notLeftOut(_ trap: Trap) -> [String] {
    let left = Set(subject.leftOut.map(\.claim))
    return trap.leftOut.filter { !left.contains($0) }.map { "\($0): not left out" }
  }

  private func unchecked(_ trap: Trap) -> [String] {
    trap.checks.filter { ![.holds, .explained].contains(outcomes[$0]) }
      .map { "the check \($0) does not come out" }
  }

  private func holds(_ text: String, _ phrase: String) -> Bool {
    OptionText(text).holds(OptionText(phrase))
  }

  private func says(_ phrase: String, _ card: Card) -> Bool {
    card.forms.filter { $0.kind == .typed || $0.kind == .choice }
      .allSatisfy { holds($0.stem, phrase) }
  }

  /// The statements of a card that do not say a phrase.
  private func unsaid(_ phrase: String, in card: Card) -> [String] {
    card.forms.filter { [.cloze, .trueFalse].contains($0.kind) && !holds($0.stem, phrase) }
      .map { "\(card.id), \($0.kind.rawValue), does not state \(phrase)" }
  }

  /// Whether a form shows a text as what is right: as the option to pick, or in a true statement where
  /// the gap of the cloze is.
  private func shows(_ answer: String, _ card: Card) -> Bool {
    let wanted = answer.lowercased()
    let isPicked = card.forms.contains { form in
      let isStated = [.trueFalse, .membership].contains(form.kind)
      return form.kind.answering == .picking && !isStated
        && form.options.indices.contains(form.right)
        && form.options[form.right].lowercased() == wanted
    }
    guard !isPicked, let form = card.form(.trueFalse), form.right == 0 else { return isPicked }
    return stated(form.stem, card)?.lowercased() == wanted
  }

  /// The text of a statement in place of the author's value, without the unit: the part between the
  /// words before and after it.
  private func stated(_ statement: String, _ card: Card) -> String? {
    let gap = card.form(.cloze)?.stem.replacing("Fill the gap: ", with: "")
    guard let parts = gap?.split(separator: ClozeForm.gap, omittingEmptySubsequences: false),
      parts.count == 2, statement.count > parts[0].count + parts[1].count,
      statement.hasPrefix(parts[0]), statement.hasSuffix(parts[1])
    else { return nil }
    return String(statement.dropFirst(parts[0].count).dropLast(parts[1].count))
  }

  private func verdict(of answer: String, for card: Card) -> Verdict {
    Grading.judge(answer, against: keys.key(for: card, stem: card.forms[0].stem)).verdict
  }

  private func meets(_ card: Card, _ other: Card) -> Bool {
    let answer = other.answer.display
    guard answer != card.answer.display else { return true }
    return verdict(of: answer, for: card) == .correct
      || card.forms.contains { $0.kind.answering == .picking && $0.everyOption.contains(answer) }
  }

  private func isClosed(_ value: Value?) -> Bool {
    if case .list(_, closed: false, _) = value { false } else { true }
  }
}
