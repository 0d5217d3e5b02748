import FSRS

extension Progress {
  /// Works every card out anew.
  mutating func refoldAll() {
    if relatives.isEmpty {
      for card in cards.indices { refold(card) }
      return
    }
    for card in cards.indices where family(of: card).first == card { refold(card) }
  }

  /// Works a card out anew, with those that carries bind it to: from their steps and the resets
  /// between them.
  mutating func refold(_ card: Int) {
    let family = family(of: card)
    for member in family {
      replace(member, CardProgress(key: cards[member].key))
      lineages[member] = nil
    }
    var nextReset = 0
    for index in steps(of: family) {
      forget(family, before: events.rank[Int(index)], &nextReset)
      if !isUndone[Int(index)] { step(index) }
    }
    forget(family, before: .max, &nextReset)
    for member in family { catchUp(member, before: .max) }
  }

  /// Takes over how a card stands, keeping count of the new ones.
  mutating func replace(_ card: Int, _ state: CardProgress) {
    let deck = deckOfCard[card]
    if let day = cards[card].introducedOn { days[deck].introduced.add(-1, on: day) }
    if let day = state.introducedOn { days[deck].introduced.add(1, on: day) }
    cards[card] = state
  }

  /// Lets the resets that come before a place in the fold order have their effect on cards.
  private mutating func forget(_ family: [Int], before rank: Int32, _ next: inout Int) {
    while next < resets.count, events.rank[Int(resets[next])] < rank {
      for card in family { forget(card, resets[next]) }
      next += 1
    }
  }

  /// Lets a reset have its effect on every card.
  mutating func forgetAll(_ reset: Int32) {
    for card in cards.indices { forget(card, reset) }
  }

  private mutating func forget(_ card: Int, _ index: Int32) {
    guard cards[card].schedule != nil, !isUndone[Int(index)],
      case .reset(let reset) = events.stored[Int(index)].kind, reset.scope.covers(cards[card])
    else { return }
    var state = CardProgress(key: cards[card].key)
    state.forgottenBefore = events.rank[Int(index)]
    replace(card, state)
    if lineages[card] != nil { lineages[card] = [] }
  }

  /// Lets an answer, a carry or a due day have its effect on its card.
  mutating func step(_ index: Int32) {
    switch events.stored[Int(index)].kind {
    case .answer(let answer): step(answer, index)
    case .carry(let carry): step(carry, index)
    case .mark(let mark): if case .due(let day) = mark.change { makeDue(on: day, index) }
    default: break
    }
  }

  private mutating func step(_ answer: Event.Answer, _ index: Int32) {
    let card = owner(of: Int(cardOfStep[Int(index)]))
    let rank = events.rank[Int(index)]
    catchUp(card, before: rank)
    let before = cards[card].schedule
    let after = schedulers.review(
      before, rating: rating(of: index, answer), at: moment(of: index),
      draw: answer.draw(after: before?.reviews ?? 0), rank: rank)
    cards[card].epoch = epoch(at: rank)
    let day = events.stored[Int(index)].day
    let isNew = cards[card].take(
      after, topic: answer.topic, answer: events.stored[Int(index)].reference, on: day)
    if isNew { days[deckOfCard[card]].introduced.add(1, on: day) }
    if !lineages.isEmpty { lineages[card]?.append(index) }
  }

  /// Moves the day of a card forward.
  private mutating func makeDue(on day: StudyDay, _ index: Int32) {
    let card = owner(of: Int(cardOfStep[Int(index)]))
    catchUp(card, before: events.rank[Int(index)])
    guard let schedule = cards[card].schedule else { return }
    let isEarlier =
      switch schedule.due {
      case .day(let due): day.number < due
      // A step within the day of the last answer.
      case .instant: day.number <= schedule.last.day
      }
    if isEarlier { cards[card].schedule?.due = .day(day.number) }
  }

  /// When a step was taken, as the scheduler should see it: by the clock and the day recorded,
  /// unless that clock is known to have been wrong.
  func moment(of index: Int32) -> Moment {
    var clock = events.stored[Int(index)].clock
    let isRight = clock.milliseconds == events.effective[Int(index)]
    clock.milliseconds = events.effective[Int(index)]
    var moment = clock.moment
    if isRight { moment.day = events.stored[Int(index)].day.number }
    return moment
  }

  /// The rating of an answer after all changes.
  func rating(of index: Int32, _ answer: Event.Answer) -> Rating {
    if rates.isEmpty { return answer.rating }
    let last = rates[index]?.last { !isUndone[Int($0)] }
    guard let last, case .rate(let rate) = events.stored[Int(last)].kind else {
      return answer.rating
    }
    return rate.rating
  }
}

extension Event.Answer {
  /// The number the scheduler draws by: the one recorded, else the card's own.
  func draw(after reviews: Int) -> Double {
    draw.map { Double($0) / 1000 } ?? Draw.value(card: card, reviews: reviews)
  }
}
