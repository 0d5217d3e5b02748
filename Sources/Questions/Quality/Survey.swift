import Facts

/// Everything the metrics look at: the facts, the deck they give, and the record of ids.
package struct Survey: Sendable {
  let subject: Subject
  let generation: Generation
  /// The record as it stands beside the deck; nil for a deck that was never built.
  let ledger: Ledger?
  /// The day of the report.
  let today: CalendarDate
  let keys: AnswerKeys
  /// Every choice of the deck.
  let choices: [Choice]
  let classWords: Set<String>

  /// A card in its choice form.
  struct Choice: Sendable {
    var card: Card
    var form: Form
    var view: BlindSolver.View
  }

  var deck: Deck { generation.deck }

  /// The survey of a subject's deck on a day.
  package init(
    _ subject: Subject, _ generation: Generation, ledger: Ledger?, today: CalendarDate
  ) {
    self.subject = subject
    self.generation = generation
    self.ledger = ledger
    self.today = today
    keys = AnswerKeys(generation.deck)
    let shown = generation.deck.cards.flatMap { card in
      card.forms.filter { $0.kind == .choice }.map { (card, $0) }
    }
    var counts: [String: Int] = [:]
    for (_, form) in shown { for option in form.options { counts[option, default: 0] += 1 } }
    choices = shown.map { card, form in
      Choice(
        card: card, form: form,
        view: BlindSolver.View(
          stem: form.stem, options: form.options,
          frequencies: form.options.map { counts[$0, default: 0] }))
    }
    classWords = Set(subject.classes.flatMap { $0.words.flatMap { OptionText($0).words } })
  }

  /// How blind solvers do over the choices: a line for each, and those outside what chance gives.
  func guesses(_ solvers: [BlindSolver]) -> Finding {
    var lines: [String] = []
    var missed: [String] = []
    for solver in solvers {
      var (hits, chance, count) = (0.0, 0.0, 0)
      for choice in choices {
        guard let picks = solver.picks(choice.view) else { continue }
        count += 1
        chance += 1 / Double(choice.form.options.count)
        if picks.contains(choice.form.right) { hits += 1 / Double(picks.count) }
      }
      guard count > 0 else { continue }
      let band = ChanceBand(count: count, chance: chance / Double(count))
      let line =
        "\(solver.rawValue) \(Finding.percent(hits / Double(count))) of \(count)"
      lines.append(line)
      if !(Double(band.hits.lowerBound)...Double(band.hits.upperBound) ~= hits) {
        missed.append(
          "\(line); chance gives \(band.hits.lowerBound) to \(band.hits.upperBound) hits")
      }
    }
    return Finding(
      state: missed.isEmpty ? .met : .missed, value: lines.joined(separator: ", "),
      details: missed)
  }
}
