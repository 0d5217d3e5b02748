import Concurrency
import FSRS

extension Progress {
  /// Works every card out again, on several threads if there is much to do.
  ///
  /// Cards have nothing to do with each other unless carries bind them, so each thread works some of
  /// them out in a copy of its own.
  mutating func refoldAll() {
    // A thread is worth its while from some thousands of answers on.
    let pieces = min(4, events.count >> 13, cards.count)
    if pieces > 1 {
      let (whole, count) = (self, cards.count)
      let folded = Crew.results(pieces) { piece in
        var part = whole
        let range = count * piece / pieces..<count * (piece + 1) / pieces
        part.refold(range)
        return part.cards[range]
      }
      for part in folded {
        for card in part.indices where relatives[card] == nil { replace(card, part[card]) }
      }
    }
    for card in cards.indices where pieces <= 1 || relatives[card] != nil {
      if family(of: card).first == card { refold(card) }
    }
  }

  /// Works out the cards of a range that carries do not bind, all at once: their steps are met in
  /// the order in which they lie in memory.
  private mutating func refold(_ range: Range<Int>) {
    let free = range.filter { relatives[$0] == nil }
    let isFree = range.map { relatives[$0] == nil }
    for card in free { replace(card, CardProgress(key: cards[card].key)) }
    var nextReset = 0
    for index in events.order {
      let card = Int(cardOfStep[Int(index)])
      guard range.contains(card), isFree[card - range.lowerBound], !isUndone[Int(index)] else {
        continue
      }
      forget(free, before: events.rank[Int(index)], &nextReset)
      step(index)
    }
    forget(free, before: .max, &nextReset)
    for card in free { catchUp(card, before: .max) }
  }

  /// Works a card out again, with those that carries bind it to: from their steps and the resets
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

  /// Lets the resets that come before a place in the replay order have their effect on cards.
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
      case .reset(let reset) = events.table[Int(index)].kind, reset.scope.covers(cards[card])
    else { return }
    var state = CardProgress(key: cards[card].key)
    state.forgottenBefore = events.rank[Int(index)]
    replace(card, state)
    if lineages[card] != nil { lineages[card] = [] }
  }

  /// Lets an answer, a carry or a due day have its effect on its card.
  mutating func step(_ index: Int32) {
    if events.table.rows[Int(index)].isAnswer { return answer(index) }
    switch events.table[Int(index)].kind {
    case .carry(let carry): step(carry, index)
    case .mark(let mark):
      if case .due(let day) = mark.change { makeDue(on: day, index) }
      if case .move(let day) = mark.change { move(to: day, index) }
    default: break
    }
  }

  private mutating func answer(_ index: Int32) {
    let row = events.table.rows[Int(index)]
    let names = events.table.names[Int(row.place)]
    let card = owner(of: Int(cardOfStep[Int(index)]))
    let rank = events.rank[Int(index)]
    catchUp(card, before: rank)
    let before = cards[card].schedule
    let after = schedulers.review(
      before, of: names.deck, rating: rating(of: index), at: moment(of: index),
      draw: draw(of: row, after: before?.reviews ?? 0), rank: rank)
    cards[card].epoch = epoch(at: rank)
    let day = events.table.day(Int(index))
    let isNew = cards[card].take(
      after, topic: names.topic, answer: events.table.reference(Int(index)), on: day)
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

  /// Gives a card that comes back after days another day.
  private mutating func move(to day: StudyDay, _ index: Int32) {
    let card = owner(of: Int(cardOfStep[Int(index)]))
    catchUp(card, before: events.rank[Int(index)])
    guard let schedule = cards[card].schedule, schedule.phase == .review else { return }
    cards[card].schedule?.due = .day(day.number)
    cards[card].schedule?.interval = max(1, day.number - schedule.last.day)
  }

  /// When a step was taken, as the scheduler should see it: by the clock and the day recorded,
  /// unless that clock is known to have been wrong.
  func moment(of index: Int32) -> Moment {
    let row = events.table.rows[Int(index)]
    var clock = row.clock
    let isRight = clock.milliseconds == events.effective[Int(index)]
    clock.milliseconds = events.effective[Int(index)]
    var moment = clock.moment
    if isRight { moment.day = Int(row.day) }
    return moment
  }

  /// The rating of an answer after all changes.
  func rating(of index: Int32) -> Rating {
    let given = events.table.rows[Int(index)].rating
    if rates.isEmpty { return given }
    let last = rates[index]?.last { !isUndone[Int($0)] }
    guard let last, case .rate(let rate) = events.table[Int(last)].kind else {
      return given
    }
    return rate.rating
  }

  /// The number the scheduler draws by for an answer: the one recorded, else the card's own.
  func draw(of row: EventRow, after reviews: Int) -> Double {
    row.draw >= 0
      ? Double(row.draw) / 1000
      : Draw.value(card: events.table.names[Int(row.place)].card, reviews: reviews)
  }
}
