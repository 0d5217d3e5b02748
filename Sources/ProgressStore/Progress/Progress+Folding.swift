import FSRS

extension Progress {
  /// Works every card out anew.
  mutating func refoldAll() {
    for card in cards.indices { refold(card) }
  }

  /// Works a card out anew from its answers and the resets between them.
  mutating func refold(_ card: Int) {
    replace(card, CardProgress(key: cards[card].key))
    var nextReset = 0
    for index in answers[card] {
      forget(card, before: events.rank[Int(index)], &nextReset)
      if !isUndone[Int(index)] { step(index) }
    }
    forget(card, before: .max, &nextReset)
    catchUp(card, before: .max)
  }

  /// Takes over how a card stands, keeping count of the new ones.
  private mutating func replace(_ card: Int, _ state: CardProgress) {
    if let day = cards[card].introducedOn { days[deckOfCard[card]].introduced.add(-1, on: day) }
    cards[card] = state
  }

  /// Lets the resets that come before a place in the fold order have their effect on a card.
  private mutating func forget(_ card: Int, before rank: Int32, _ next: inout Int) {
    while next < resets.count, events.rank[Int(resets[next])] < rank {
      forget(card, resets[next])
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
  }

  /// Lets an answer have its effect on its card.
  mutating func step(_ index: Int32) {
    guard case .answer(let answer) = events.stored[Int(index)].kind else { return }
    let card = Int(cardOfAnswer[Int(index)])
    let rank = events.rank[Int(index)]
    catchUp(card, before: rank)
    let before = cards[card].schedule
    let after = schedulers.review(
      before, rating: rating(of: index, answer), at: moment(of: index),
      draw: Draw.value(card: answer.card, reviews: before?.reviews ?? 0),
      rank: rank)
    cards[card].epoch = epoch(at: rank)
    let day = events.stored[Int(index)].day
    let isNew = cards[card].take(
      after, topic: answer.topic, answer: events.stored[Int(index)].reference, on: day)
    if isNew { days[deckOfCard[card]].introduced.add(1, on: day) }
  }

  /// When an answer was given, as the scheduler should see it: by the clock and the day recorded,
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
