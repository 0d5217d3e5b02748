import FSRS

extension Progress {
  /// Replays everything from the beginning.
  ///
  /// First come events about earlier events, then the steps are assigned to their cards, and each
  /// card is computed from its own.
  mutating func replay() {
    self = Progress(filed: events, base: base)
    refoldAll()
  }

  /// Creates the progress of events from known progress of each card; fails if they do not match.
  init?(
    kept events: EventSet, cards kept: [KeptCard], topics: [String], lineages: [Int: [Int32]]
  ) {
    self.init(filed: events, base: .usual)
    guard kept.count == cards.count else { return nil }
    for card in kept.indices { replace(card, kept[card].state(of: cards[card].key, topics)) }
    self.lineages = lineages
  }

  /// Registers events before any card is computed.
  private init(filed events: EventSet, base: Scheduler) {
    self.init(empty: events, base: base)
    if !events.table.others.isEmpty {
      for index in events.order where !events.table.rows[Int(index)].isAnswer { register(index) }
    }
    resolveSettings()
    lastStep.reserveCapacity(events.table.names.count)
    cards.reserveCapacity(events.table.names.count)
    cardIndices.reserveCapacity(events.table.names.count)
    let rows = events.table.rows
    for index in events.order where rows[Int(index)].isStep { file(index, rows[Int(index)]) }
  }

  private init(empty events: EventSet, base: Scheduler) {
    self.events = events
    self.base = base
    weighted = base
    schedulers = SchedulerTimeline(base)
    isUndone = [Bool](repeating: false, count: events.table.count)
    cardOfStep = [Int32](repeating: -1, count: events.table.count)
    stepBefore = cardOfStep
  }

  /// Registers an event with its subject. Nothing is computed yet except undos.
  mutating func register(_ index: Int32) {
    switch events.table[Int(index)].kind {
    case .answer: break
    case .rate(let rate):
      guard let target = target(rate.reference) else { return }
      rates[Int32(target), default: []].append(index)
    case .undo(let undo):
      guard let target = target(undo.reference) else { return }
      undos.append(index)
      if events.table[target].canBeUndone { isUndone[target] = undo.isOn }
    case .reset: resets.append(index)
    case .setting, .weights: settingChanges.append(index)
    case .repair(let repair):
      repairs[repair.cause, default: []].append(index)
      settingChanges.append(index)
    case .quizAnswer(let answer): registerQuiz(answer.deck, answer.quiz, index)
    case .quizEnd(let end): registerQuiz(end.deck, end.quiz, index)
    case .alias(let alias):
      aliasEvents[CardKey(deck: alias.deck, card: alias.card), default: []].append(index)
    case .mark(let mark):
      markEvents[CardKey(deck: mark.deck, card: mark.card), default: []].append(index)
    case .carry(let carry): carries[carry, default: []].append(index)
    case .away: awayEvents.append(index)
    case .clock: break
    case .unknown: unknownCount += 1
    }
  }

  /// Assigns a step to its card.
  mutating func file(_ index: Int32, _ row: EventRow) {
    let card: Int
    if row.isAnswer {
      card = cardIndex(namesAt: Int(row.place))
      file(index, under: card)
      if !isUndone[Int(index)] { count(1, answerAt: Int(index)) }
      return
    }
    switch events.table[Int(index)].kind {
    case .mark(let mark): card = cardIndex(CardKey(deck: mark.deck, card: mark.card))
    case .carry(let carry):
      card = cardIndex(CardKey(deck: carry.deck, card: carry.card))
      for source in carry.sources {
        let other = cardIndex(CardKey(deck: carry.deck, card: source))
        relatives[card, default: []].append(other)
        relatives[other, default: []].append(card)
      }
    default: return
    }
    file(index, under: card)
  }

  private mutating func file(_ index: Int32, under card: Int) {
    stepBefore[Int(index)] = lastStep[card]
    lastStep[card] = index
    cardOfStep[Int(index)] = Int32(card)
  }

  /// Updates the number of answers on each day.
  mutating func count(_ change: Int, answerAt index: Int) {
    let deck = deckOfCard[Int(cardOfStep[index])]
    days[deck].answered.add(change, on: events.table.day(index))
  }

  /// The index of the event that another refers to; stored as missing if it is not there.
  private mutating func target(_ reference: EventReference) -> Int? {
    let index = events.index(of: reference)
    if index == nil { missing.insert(reference) }
    return index
  }

  /// The index of the card with the names at an index.
  private mutating func cardIndex(namesAt place: Int) -> Int {
    if place < cardOfNames.count, cardOfNames[place] >= 0 { return Int(cardOfNames[place]) }
    let names = events.table.names[place]
    let card = cardIndex(CardKey(deck: names.deck, card: names.card))
    if place >= cardOfNames.count {
      let count = max(events.table.names.count, place + 1) - cardOfNames.count
      cardOfNames.append(contentsOf: repeatElement(-1, count: count))
    }
    cardOfNames[place] = Int32(card)
    return card
  }

  private mutating func cardIndex(_ key: CardKey) -> Int {
    if let index = cardIndices[key] { return index }
    cardIndices[key] = cards.count
    cards.append(CardProgress(key: key))
    lastStep.append(-1)
    let deck = deckIndices[key.deck] ?? days.count
    if deck == days.count {
      deckIndices[key.deck] = deck
      days.append(DeckDays())
    }
    deckOfCard.append(deck)
    return cards.count - 1
  }

  private mutating func registerQuiz(_ deck: String, _ quiz: String, _ index: Int32) {
    let key = QuizKey(deck: deck, quiz: quiz)
    let place = quizIndices[key] ?? quizEvents.count
    if place == quizEvents.count {
      quizIndices[key] = place
      quizEvents.append([])
    }
    quizEvents[place].append(index)
  }

  /// Computes the settings, and the scheduler at each time.
  mutating func resolveSettings() {
    settings = Settings()
    schedulers = SchedulerTimeline(base)
    weighted = base
    epochs = [WeightsEpoch(rank: -1, scheduler: base, effect: .none)]
    for index in settingChanges { take(settingAt: index) }
  }

  mutating func take(settingAt index: Int32) {
    if case .repair(let repair) = events.table[Int(index)].kind { return take(repair, at: index) }
    if isUndone[Int(index)] { return }
    if let weights = weights(at: index) { return take(weights, at: index) }
    guard case .setting(let change) = events.table[Int(index)].kind else { return }
    settings.take(change)
    guard SettingKey(in: change.key)?.affectsScheduling == true else { return }
    schedulers.append(
      settings.scheduler(from: weighted), planned: settings.planned(from: weighted),
      from: events.rank[Int(index)])
  }
}
