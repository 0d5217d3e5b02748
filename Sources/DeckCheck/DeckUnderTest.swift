import Deck
import Facts
import Generator

/// The input of the metrics: the facts, the deck generated from them, and the record of ids.
package struct DeckUnderTest: Sendable {
  let subject: Subject
  let generation: Generation
  /// The record stored with the deck; nil for a deck that was never built.
  let ledger: Ledger?
  /// The day of the report.
  let today: CalendarDate
  let keys: AnswerKeys
  /// The subject with its look-ups.
  let index: SubjectIndex
  /// Which cards give away which.
  let leaks: Leaks
  /// Names that the author says are easily taken for others.
  let confusable: Set<String>
  /// Every choice of the deck, in each of its showings.
  let choices: [Choice]
  /// The choices, and all other forms with options to guess among, except true and false; each in
  /// its first showing.
  let picks: [Choice]
  let classWords: Set<String>
  private let facts: [String: Fact]
  private let plausibility: Plausibility

  /// A card in its choice form.
  struct Choice: Sendable {
    var card: Card
    var form: Form
    var view: BlindSolver.View

    init(card: Card, form: Form) {
      self.card = card
      self.form = form
      view = BlindSolver.View(stem: form.stem, options: form.options)
    }

    var rightOption: String { form.options[form.right] }
  }

  var deck: Deck { generation.deck }

  /// The tested of a subject's deck on a day.
  package init(
    _ subject: Subject, _ generation: Generation, ledger: Ledger?, today: CalendarDate
  ) {
    self.subject = subject
    self.generation = generation
    self.ledger = ledger
    self.today = today
    keys = AnswerKeys(generation.deck)
    let shown = generation.deck.cards.flatMap { card in
      card.forms.filter { $0.kind.answering == .picking && $0.kind != .trueFalse }.map {
        (card, $0)
      }
    }
    index = SubjectIndex(subject)
    facts = Dictionary(subject.facts.map { ($0.id, $0) }) { first, _ in first }
    picks = DeckUnderTest.seen(shown, of: generation.deck, facts)
    choices = shown.filter { $0.1.kind == .choice }.flatMap { card, form in
      form.showings.map { Choice(card: card, form: $0) }
    }
    classWords = index.classWords
    leaks = Leaks(generation.deck)
    plausibility = Plausibility(index)
    let members = Set(subject.confusable.flatMap(\.members))
    confusable = Set(subject.entities.filter { members.contains($0.id) }.map(\.name))
  }

  /// The fact that a card asks; nil for a card made of several.
  func fact(of card: Card) -> Fact? { facts[card.fact] }

  /// Whether a card's answer is nothing to type: one of a few fixed words, a long text that is picked, or
  /// what the learner rates.
  func isNeverTyped(_ card: Card) -> Bool {
    guard !card.isReverse, let fact = fact(of: card) else { return false }
    switch fact.value {
    case .open: return true
    case .choice: return fact.accept.isEmpty
    case .text: return card.form(.typed) == nil && card.form(.choice) != nil
    default: return false
    }
  }

  /// Whether two cards may be about the same thing: not when the facts name two different ones or
  /// have different qualifiers, and not when they are composites of different facts.
  func isOneThing(_ one: Card, _ other: Card) -> Bool {
    guard !one.isComposite, !other.isComposite else { return one.members == other.members }
    if fact(of: one)?.qualifiers != fact(of: other)?.qualifiers { return false }
    guard case .entity(let first) = fact(of: one)?.about,
      case .entity(let second) = fact(of: other)?.about
    else { return true }
    return first == second
  }

  /// The wrong options of a choice, each with how plausible it is.
  func plausibilities(of choice: Choice) -> [(option: String, value: Double)] {
    guard let fact = fact(of: choice.card) else { return [] }
    return choice.form.options.filter { $0 != choice.rightOption }.map {
      (
        $0,
        plausibility.of($0, beside: choice.rightOption, choice.card, fact)
      )
    }
  }
}
