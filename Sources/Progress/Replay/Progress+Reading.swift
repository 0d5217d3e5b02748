import FSRS

extension Progress {
  /// The progress of a card; nil if no answer to it counts. A card that was renamed is also found
  /// under its old id.
  package func card(_ key: CardKey) -> CardProgress? {
    cards.index(of: key).map { cards.all[owner(of: $0)] }.flatMap { $0.schedule == nil ? nil : $0 }
  }

  /// Every card with an answer that counts, sorted by deck and id, without those whose memory moved
  /// to another.
  package var studiedCards: [CardProgress] { begunCards.sorted { $0.key < $1.key } }

  /// The same cards in the order in which they were first asked, each computed when it is needed.
  package var begunCards: some Sequence<CardProgress> {
    cards.all.lazy.filter { $0.schedule != nil && !$0.isCarried }
  }

  /// All answers to a card, in replay order.
  /// - Parameters:
  ///   - key: The card.
  ///   - sinceFix: Whether to return only answers after its last correction.
  /// - Returns: The answers, including those that no longer count.
  package func history(of key: CardKey, sinceFix: Bool = false) -> [RecordedAnswer] {
    cards.index(of: key).map { history(ofCardAt: $0, sinceFix: sinceFix) } ?? []
  }

  func history(ofCardAt card: Int, sinceFix: Bool = false) -> [RecordedAnswer] {
    let later = answers(ofCardAt: card, sinceFix: sinceFix)
    guard let earlier else { return later }
    let part = sinceFix ? EarlierEvents.Part.sinceFix : .all
    guard let before = earlier.answers(toCardAt: owner(of: card), part) else {
      return whole.history(of: cards.all[card].key, sinceFix: sinceFix)
    }
    return before + later
  }

  /// The last answers to a card, at most as many as wanted, in replay order. No more than these are read.
  /// - Parameters:
  ///   - count: The largest number of answers.
  ///   - key: The card.
  /// - Returns: The answers, including those that no longer count.
  package func lastAnswers(_ count: Int, to key: CardKey) -> [RecordedAnswer] {
    guard let card = cards.index(of: key) else { return [] }
    let later = answers(ofCardAt: card, sinceFix: false)
    guard let earlier, later.count < count else { return later.suffix(count) }
    guard let before = earlier.answers(toCardAt: owner(of: card), .last(count)) else {
      return whole.lastAnswers(count, to: key)
    }
    return (before + later).suffix(count)
  }

  /// The last answer to a card that satisfies a condition, counted or not. Few answers are read if it
  /// is among the last ones.
  package func lastAnswer(
    to key: CardKey, where isWanted: (RecordedAnswer) -> Bool
  ) -> RecordedAnswer? {
    guard let card = cards.index(of: key) else { return nil }
    let later = answers(ofCardAt: card, sinceFix: false).last(where: isWanted)
    guard let earlier, later == nil else { return later }
    var count = 8
    while let before = earlier.answers(toCardAt: owner(of: card), .last(count)) {
      let found = before.last(where: isWanted)
      if found != nil || before.count < count { return found }
      count *= 8
    }
    return whole.lastAnswer(to: key, where: isWanted)
  }

  /// The answers to a card among the events at hand.
  private func answers(ofCardAt card: Int, sinceFix: Bool) -> [RecordedAnswer] {
    let steps = steps(of: names(of: card))
    let fix = sinceFix ? steps.lastIndex { !undone[$0] && isFix($0) } : nil
    return steps[(fix.map { $0 + 1 } ?? 0)...].compactMap { index in
      events.table.rows[Int(index)].isAnswer
        ? RecordedAnswer(events[index], rating: rating(of: index), standing: standing(of: index))
        : nil
    }
  }

  /// Whether the answer at an index counts.
  package func standing(of answer: Int32) -> RecordedAnswer.Standing {
    if undone[answer] { return .undone }
    // Those at hand count, since no reset came after the snapshot.
    if earlier != nil { return .counted }
    let card = Int(cards.ofStep[Int(answer)])
    if carryFold.relatives[card] == nil, carryFold.lineages[card] == nil {
      return events.rank[Int(answer)] < cards.all[card].forgottenBefore ? .forgotten : .counted
    }
    let counts = carryFold.family(of: card).contains { member in
      (carryFold.lineages[member] ?? counted(member, before: .max)).contains(answer)
    }
    return counts ? .counted : .forgotten
  }

  /// The number of events and lines from a newer version, which have no effect here.
  package var unreadCount: Int { unknownCount + events.newerLines.count }

  /// The number of cards of a deck that were new on a day.
  package func introduced(deck: String, on day: StudyDay) -> Int {
    cards.days(of: deck)?.introduced[day] ?? 0
  }

  /// The number of answers to a deck on a day, including those to cards that were reset since.
  package func answered(deck: String, on day: StudyDay) -> Int {
    cards.days(of: deck)?.answered[day] ?? 0
  }

  /// The days on which a deck was studied, with the number of answers, in order.
  package func studyDays(deck: String) -> [(day: StudyDay, answers: Int)] {
    cards.days(of: deck)?.answered.days.map { ($0.day, $0.count) } ?? []
  }

  /// The present settings.
  package var settings: Settings { settingsFold.settings }

  /// The present scheduler, without plans.
  package var scheduler: Scheduler { settingsFold.schedulers.last }

  /// The scheduler for a deck on a day, from now on.
  package func scheduler(on day: StudyDay, of deck: String) -> Scheduler {
    settingsFold.schedulers.scheduler(at: .max, on: day.number, of: deck)
  }

  /// The schedules that the next answer to a card could give; replaying gives exactly these.
  /// - Parameters:
  ///   - key: The card.
  ///   - moment: The moment of the answer.
  ///   - draw: The draw recorded with the answer, ``Event/Answer/draw``.
  /// - Returns: A schedule for each rating.
  package func preview(_ key: CardKey, at moment: Moment, draw: Int? = nil) -> Preview {
    let schedule = card(key)?.schedule
    let draw =
      draw.map { Double($0) / 1000 }
      ?? Draw.value(card: key.card, reviews: schedule?.reviews ?? 0)
    return scheduler(on: StudyDay(number: moment.day), of: key.deck).preview(
      schedule, at: moment, draw: draw)
  }

  /// The answers that the learner has added for a card, in the order they were added.
  package func aliases(of key: CardKey) -> [String] {
    guard let said = said(of: key, in: markFold.aliases) else { return [] }
    return aliases(of: said)
  }

  private func aliases(of said: Said) -> [String] {
    var texts: [String] = []
    for part in said.parts {
      switch part {
      case .taken(let others):
        for text in others.flatMap(aliases) where !texts.contains(text) {
          texts.append(text)
        }
      case .event(let index):
        guard case .alias(let alias) = events[index].kind else { continue }
        texts.removeAll { $0 == alias.text }
        if alias.isOn { texts.append(alias.text) }
      }
    }
    return texts
  }

  /// The cards with added answers, sorted.
  package var cardsWithAliases: [CardKey] {
    owners(markFold.aliases).filter { !aliases(of: $0).isEmpty }.sorted()
  }

  /// The cards and answers that a reset would forget now.
  /// - Parameter scope: Its scope.
  /// - Returns: The number of cards, the number of their answers that count, and the first day on
  ///   which one of them was new; nil if there are no cards.
  package func affected(
    by scope: Event.Reset.Scope
  ) -> (cards: Int, answers: Int, since: StudyDay?) {
    if earlier != nil { return whole.affected(by: scope) }
    var result: (cards: Int, answers: Int, since: StudyDay?) = (0, 0, nil)
    for (card, progress) in cards.all.enumerated() where progress.schedule != nil {
      guard !progress.isCarried, scope.covers(progress) else { continue }
      result.cards += 1
      result.answers += counted(card, before: .max).count { events.table.rows[Int($0)].isAnswer }
      if let day = progress.introducedOn { result.since = min(result.since ?? day, day) }
    }
    return result
  }
}

extension Event.Reset.Scope {
  /// Whether a reset forgets a card with this progress.
  func covers(_ card: CardProgress) -> Bool {
    switch self {
    case .all: true
    case .deck(let deck): card.key.deck == deck
    case .topic(let deck, let topic): card.key.deck == deck && card.topic == topic
    case .cards(let deck, let cards): card.key.deck == deck && cards.contains(card.key.card)
    }
  }

  /// Whether a reset forgets the quizzes of a deck.
  func coversQuizzes(of deck: String) -> Bool {
    switch self {
    case .all: true
    case .deck(let own): own == deck
    case .topic, .cards: false
    }
  }
}
