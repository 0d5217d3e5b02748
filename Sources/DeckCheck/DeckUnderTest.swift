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
  /// Every choice of the deck.
  let choices: [Choice]
  /// The choices, and all other forms with options to guess among, except true and false.
  let picks: [Choice]
  let classWords: Set<String>
  private let facts: [String: Fact]
  private let plausibility: Plausibility

  /// A card in its choice form.
  struct Choice: Sendable {
    var card: Card
    var form: Form
    var view: BlindSolver.View

    init(card: Card, form: Form, frequencies: [Int] = []) {
      self.card = card
      self.form = form
      view = BlindSolver.View(stem: form.stem, options: form.options, frequencies: frequencies)
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
    var counts: [String: Int] = [:]
    for (_, form) in shown { for option in form.options { counts[option, default: 0] += 1 } }
    var asked: [String: Int] = [:]
    for card in generation.deck.cards {
      for word in Set(OptionText(card.forms[0].stem).words) { asked[word, default: 0] += 1 }
    }
    picks = shown.map { card, form in
      let frequencies = form.options.map { counts[$0, default: 0] }
      var choice = Choice(card: card, form: form, frequencies: frequencies)
      guard card.isComposite else { return choice }
      choice.view.mentions = form.options.map { option in
        OptionText(option).content.reduce(0) { $0 + asked[$1, default: 0] }
      }
      return choice
    }
    choices = picks.filter { $0.form.kind == .choice }
    index = SubjectIndex(subject)
    classWords = index.classWords
    leaks = Leaks(generation.deck)
    plausibility = Plausibility(index)
    facts = Dictionary(subject.facts.map { ($0.id, $0) }) { first, _ in first }
    let members = Set(subject.confusable.flatMap(\.members))
    confusable = Set(subject.entities.filter { members.contains($0.id) }.map(\.name))
  }

  /// The fact that a card asks; nil for a card made of several.
  func fact(of card: Card) -> Fact? { facts[card.fact] }

  /// Whether two cards may be about the same thing: not when the facts name two different ones, and
  /// not when they are composites of different facts.
  func isOneThing(_ one: Card, _ other: Card) -> Bool {
    guard !one.isComposite, !other.isComposite else { return one.members == other.members }
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

  /// How much more often than by chance a guesser may be right.
  private static let mostAboveChance = 0.05
  /// The probability that a fair deck fails by chance with one guesser or another.
  private static let significance = 0.01

  /// How blind solvers do over the choices: a line for each, and those that do better than by chance:
  /// by more than five points, and so that no guesser would do as well in 99 of 100 fair decks.
  func guesses(_ solvers: [BlindSolver]) -> Finding {
    var lines: [String] = []
    var missed: [String] = []
    for solver in solvers {
      var (hits, chance, count) = (0.0, 0.0, 0)
      for choice in picks {
        guard let picks = solver.picks(choice.view) else { continue }
        count += 1
        chance += 1 / Double(choice.form.options.count)
        if picks.contains(choice.form.right) { hits += 1 / Double(picks.count) }
      }
      guard count > 0 else { continue }
      chance /= Double(count)
      let line =
        "\(solver.rawValue) \(Finding.percent(hits / Double(count))) of \(count)"
      lines.append(line)
      let byChance = ChanceBand.probability(
        ofAtLeast: Int(hits.rounded()), of: count, chance: chance)
      if hits / Double(count) > chance + DeckUnderTest.mostAboveChance,
        byChance < DeckUnderTest.significance / Double(BlindSolver.allCases.count)
      {
        missed.append("\(line); chance gives \(Finding.percent(chance))")
      }
    }
    return Finding(
      state: missed.isEmpty ? .met : .missed, value: lines.joined(separator: ", "),
      details: missed)
  }
}
