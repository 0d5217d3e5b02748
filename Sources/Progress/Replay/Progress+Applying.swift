extension Progress {
  /// Adds one event. O(1) for a new answer; the card's history for an undo of one; everything for a
  /// reset or a change of parameters, and for an event that is not the last in replay order.
  package mutating func apply(_ event: Event) {
    if !canFollow(event) { self = whole }
    switch events.insert(event) {
    case .repeated: return
    case .elsewhere: replay()
    case .last(let index):
      undone.grow()
      cards.grow()
      // Something earlier speaks of this event, so its place matters.
      if undone.missing.contains(event.reference) { return replay() }
      settle(event, Int32(index))
    }
  }

  /// Adds many events. Those that come last are added one by one; if an event does not come last, or
  /// concerns every card, everything is replayed once.
  /// - Returns: Whether everything was replayed.
  @discardableResult
  package mutating func apply(_ more: some Sequence<Event>) -> Bool {
    var rest: [Event] = []
    for event in more {
      if rest.isEmpty, events.isNext(event), !concernsAll(event) || earlier != nil {
        apply(event)
      } else {
        rest.append(event)
      }
    }
    if rest.isEmpty { return false }
    if earlier != nil {
      self = whole
      return apply(rest)
    }
    events.formUnion(EventSet(rest))
    replay()
    return true
  }

  /// Whether an event undoes or redoes something that concerns every card.
  private func concernsAll(_ event: Event) -> Bool {
    guard case .undo(let undo) = event.kind else { return false }
    switch events.event(undo.reference)?.kind {
    case .reset, .setting, .weights, .repair: return true
    default: return false
    }
  }

  /// Registers a new last event, and computes what it has changed.
  private mutating func settle(_ event: Event, _ index: Int32) {
    if case .undo(let undo) = event.kind { return settle(undo, index) }
    register(index)
    if event.isStep {
      file(index, events.table.rows[Int(index)])
      if event.isAnswer, isRepeated(index) { return replay() }
      return step(index)
    }
    switch event.kind {
    case .rate(let rate):
      if let answer = events.index(of: rate.reference) { refoldCard(ofStep: Int32(answer)) }
    case .reset: forgetAll(index)
    case .setting: settingsFold.take(index, in: events, without: undone)
    case .weights, .repair:
      settingsFold.take(index, in: events, without: undone)
      catchUpAll()
    case .answer, .carry, .undo, .quizAnswer, .quizEnd, .alias, .mark, .away, .clock, .unknown:
      break
    }
  }

  private mutating func settle(_ undo: Event.Undo, _ index: Int32) {
    let target = events.index(of: undo.reference).map { Int32($0) }
    let before = target.map { undone[$0] }
    register(index)
    guard let target, undone[target] != before else { return }
    switch events[target].kind {
    case .answer:
      cards.count(undo.isOn ? -1 : 1, answer: target, on: events.table.day(Int(target)))
      refoldCard(ofStep: target)
    case .carry, .mark: refoldCard(ofStep: target)
    case .rate(let rate):
      if let answer = events.index(of: rate.reference) { refoldCard(ofStep: Int32(answer)) }
    case .reset: refoldAll()
    case .setting, .weights, .repair:
      settingsFold.resolve(in: events, without: undone)
      refoldAll()
    case .quizAnswer, .quizEnd, .alias, .away, .undo, .clock, .unknown: break
    }
  }

  private mutating func refoldCard(ofStep index: Int32) {
    let card = cards.ofStep[Int(index)]
    if card >= 0 { refold(Int(card)) }
  }
}
