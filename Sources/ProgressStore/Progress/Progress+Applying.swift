extension Progress {
  /// Adds one event. O(1) for a new answer; the card's history for an undo of one; everything for a
  /// reset or a change of parameters, and for an event that is not the last in replay order.
  package mutating func apply(_ event: Event) {
    switch events.insert(event) {
    case .repeated: return
    case .elsewhere: replay()
    case .last(let index):
      isUndone.append(false)
      cardOfStep.append(-1)
      stepBefore.append(-1)
      // An earlier event refers to this one, so its position matters.
      if missing.contains(event.reference) { return replay() }
      settle(event, Int32(index))
    }
  }

  /// Adds many events. As long as each comes last in replay order, it is added alone; after the
  /// first that does not, everything is replayed once.
  package mutating func apply(_ more: some Sequence<Event>) {
    var rest: [Event] = []
    for event in more {
      if rest.isEmpty, events.isNext(event) { apply(event) } else { rest.append(event) }
    }
    if rest.isEmpty { return }
    events.formUnion(EventSet(rest))
    replay()
  }

  /// Registers a new last event, and computes what it has changed.
  private mutating func settle(_ event: Event, _ index: Int32) {
    if case .undo(let undo) = event.kind { return settle(undo, index) }
    register(index)
    if event.isStep {
      file(index, events.table.rows[Int(index)])
      return step(index)
    }
    switch event.kind {
    case .rate(let rate):
      if let answer = events.index(of: rate.reference) { refoldCard(ofStep: answer) }
    case .reset: forgetAll(index)
    case .setting: take(settingAt: index)
    case .weights, .repair:
      take(settingAt: index)
      catchUpAll()
    case .answer, .carry, .undo, .quizAnswer, .quizEnd, .alias, .mark, .away, .clock, .unknown:
      break
    }
  }

  private mutating func settle(_ undo: Event.Undo, _ index: Int32) {
    let target = events.index(of: undo.reference)
    let before = target.map { isUndone[$0] }
    register(index)
    guard let target, isUndone[target] != before else { return }
    switch events.table[target].kind {
    case .answer:
      count(undo.isOn ? -1 : 1, answerAt: target)
      refoldCard(ofStep: target)
    case .carry, .mark: refoldCard(ofStep: target)
    case .rate(let rate):
      if let answer = events.index(of: rate.reference) { refoldCard(ofStep: answer) }
    case .reset: refoldAll()
    case .setting, .weights, .repair:
      resolveSettings()
      refoldAll()
    case .quizAnswer, .quizEnd, .alias, .away, .undo, .clock, .unknown: break
    }
  }

  private mutating func refoldCard(ofStep index: Int) {
    if cardOfStep[index] >= 0 { refold(Int(cardOfStep[index])) }
  }
}
