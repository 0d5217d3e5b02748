import FSRS

extension Progress {
  /// Replays everything from the beginning.
  ///
  /// First come events about earlier events, then the steps are assigned to their cards, and each
  /// card is computed from its own.
  mutating func replay() {
    self = Progress(filed: events, base: settingsFold.base)
    refoldAll()
  }

  /// Registers events before any card is computed.
  package init(filed events: EventSet, base: Scheduler) {
    self.events = events
    undone = UndoFold(count: events.table.count)
    settingsFold = SettingsFold(base: base)
    cards = CardFold(steps: events.table.count, names: events.table.names.count)
    if !events.table.others.isEmpty {
      for index in events.order where !events.table.rows[Int(index)].isAnswer { register(index) }
    }
    settingsFold.resolve(in: events, without: undone)
    let rows = events.table.rows
    for index in events.order where rows[Int(index)].isStep { file(index, rows[Int(index)]) }
    leaveOutRepeated()
  }

  /// Registers an event with its subject. Nothing is computed yet except undos.
  mutating func register(_ index: Int32) {
    let kind = events[index].kind
    switch kind {
    case .answer, .clock: break
    case .rate(let rate):
      guard let target = undone.target(rate.reference, in: events) else { return }
      rates[target, default: []].append(index)
    case .undo(let undo): undone.take(undo, at: index, in: events)
    case .reset: resets.append(index)
    case .setting, .weights, .repair: settingsFold.file(index, kind)
    case .quizAnswer, .quizEnd: quizFold.take(index, kind)
    case .alias(let alias): markFold.take(alias, at: index)
    case .mark(let mark): markFold.take(mark, at: index)
    case .carry(let carry): carryFold.file(carry, at: index)
    case .away: awayFold.take(index)
    case .unknown: unknownCount += 1
    }
  }

  /// Assigns a step to its card.
  mutating func file(_ index: Int32, _ row: EventRow) {
    if row.isAnswer {
      cards.file(index, under: cards.index(ofNamesAt: Int(row.place), in: events.table))
      if !undone[index] { cards.count(1, answer: index, on: events.table.day(Int(index))) }
      return
    }
    switch events[index].kind {
    case .mark(let mark):
      cards.file(index, under: cards.place(CardKey(deck: mark.deck, card: mark.card)))
    case .carry(let carry):
      let card = cards.place(CardKey(deck: carry.deck, card: carry.card))
      for source in carry.sources {
        carryFold.bind(card, cards.place(CardKey(deck: carry.deck, card: source)))
      }
      cards.file(index, under: card)
    default: return
    }
  }
}
