import Concurrency
import FSRS

extension Progress {
  /// Computes every card again, on several threads if there is much to do.
  ///
  /// Cards are independent of each other unless a change connects them, so each thread computes
  /// some of them in its own copy.
  mutating func refoldAll() {
    // A thread is worth its while from some thousands of answers on.
    let pieces = min(4, events.count >> 13, cards.all.count)
    if pieces > 1 {
      let (whole, count) = (self, cards.all.count)
      let folded = parallelMap(pieces) { piece in
        var part = whole
        let range = count * piece / pieces..<count * (piece + 1) / pieces
        part.refold(range)
        return part.cards.all[range]
      }
      for part in folded {
        for card in part.indices where carryFold.relatives[card] == nil {
          cards.replace(card, part[card])
        }
      }
    }
    for card in cards.all.indices where pieces <= 1 || carryFold.relatives[card] != nil {
      if carryFold.family(of: card).first == card { refold(card) }
    }
  }

  /// Computes the cards of a range that no change connects, together: their steps are processed in
  /// memory order.
  private mutating func refold(_ range: Range<Int>) {
    let free = range.filter { carryFold.relatives[$0] == nil }
    let isFree = range.map { carryFold.relatives[$0] == nil }
    for card in free { cards.replace(card, CardProgress(key: cards.all[card].key)) }
    var nextReset = 0
    for index in events.order {
      let card = Int(cards.ofStep[Int(index)])
      guard range.contains(card), isFree[card - range.lowerBound], !undone[index] else {
        continue
      }
      forget(free, before: events.rank[Int(index)], &nextReset)
      step(index)
    }
    forget(free, before: .max, &nextReset)
    for card in free { catchUp(card, before: .max) }
  }

  /// Computes a card again, with those that changes connect it to: from their steps and the resets
  /// between them.
  mutating func refold(_ card: Int) {
    let family = carryFold.family(of: card)
    for member in family {
      // The events after a snapshot are applied to the card that it kept.
      let kept = earlier.flatMap { member < $0.cards.count ? $0.cards[member] : nil }
      cards.replace(member, kept ?? CardProgress(key: cards.all[member].key))
      carryFold.lineages[member] = nil
    }
    var nextReset = 0
    for index in steps(of: family) {
      forget(family, before: events.rank[Int(index)], &nextReset)
      if !undone[index] { step(index) }
    }
    forget(family, before: .max, &nextReset)
    for member in family { catchUp(member, before: .max) }
  }

  /// Applies the resets before a position in replay order to cards.
  private mutating func forget(_ family: [Int], before rank: Int32, _ next: inout Int) {
    while next < resets.count, events.rank[Int(resets[next])] < rank {
      for card in family { forget(card, resets[next]) }
      next += 1
    }
  }

  /// Applies a reset to every card.
  mutating func forgetAll(_ reset: Int32) {
    for card in cards.all.indices { forget(card, reset) }
  }

  private mutating func forget(_ card: Int, _ index: Int32) {
    guard cards.all[card].schedule != nil, !undone[index],
      case .reset(let reset) = events[index].kind, reset.scope.covers(cards.all[card])
    else { return }
    var state = CardProgress(key: cards.all[card].key)
    state.forgottenBefore = events.rank[Int(index)]
    cards.replace(card, state)
    if carryFold.lineages[card] != nil { carryFold.lineages[card] = [] }
  }

  /// Applies an answer, a change or a due date to its card.
  mutating func step(_ index: Int32) {
    if events.table.rows[Int(index)].isAnswer { return answer(index) }
    switch events[index].kind {
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
    let card = owner(of: Int(cards.ofStep[Int(index)]))
    let rank = events.rank[Int(index)]
    catchUp(card, before: rank)
    let before = cards.all[card].schedule
    let after = settingsFold.schedulers.review(
      before, of: names.deck, rating: rating(of: index), at: moment(of: index),
      draw: draw(of: row, after: before?.reviews ?? 0), rank: rank)
    cards.all[card].epoch = settingsFold.epoch(at: rank)
    let day = events.table.day(Int(index))
    let isNew = cards.all[card].take(
      after, topic: names.topic, answer: events.table.reference(Int(index)), on: day)
    if isNew { cards.countNew(card, on: day) }
    if !carryFold.lineages.isEmpty { carryFold.lineages[card]?.append(index) }
  }

  /// Moves the due date of a card forward.
  private mutating func makeDue(on day: StudyDay, _ index: Int32) {
    let card = owner(of: Int(cards.ofStep[Int(index)]))
    catchUp(card, before: events.rank[Int(index)])
    guard let schedule = cards.all[card].schedule else { return }
    let isEarlier =
      switch schedule.due {
      case .day(let due): day.number < due
      // A step within the day of the last answer.
      case .instant: day.number <= schedule.last.day
      }
    if isEarlier { cards.all[card].schedule?.due = .day(day.number) }
  }

  /// Gives a card in review another due date.
  private mutating func move(to day: StudyDay, _ index: Int32) {
    let card = owner(of: Int(cards.ofStep[Int(index)]))
    catchUp(card, before: events.rank[Int(index)])
    guard let schedule = cards.all[card].schedule, schedule.phase == .review else { return }
    cards.all[card].schedule?.due = .day(day.number)
    cards.all[card].schedule?.interval = max(1, day.number - schedule.last.day)
  }

  /// The moment of a step for the scheduler: by the recorded clock and day, unless that clock is
  /// known to have been wrong.
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
  package func rating(of index: Int32) -> Rating {
    let given = events.table.rows[Int(index)].rating
    if rates.isEmpty { return given }
    let last = rates[index]?.last { !undone[$0] }
    guard let last, case .rate(let rate) = events[last].kind else {
      return given
    }
    return rate.rating
  }

  /// The draw for an answer: the recorded one, or else the card's own.
  func draw(of row: EventRow, after reviews: Int) -> Double {
    row.draw >= 0
      ? Double(row.draw) / 1000
      : Draw.value(card: events.table.names[Int(row.place)].card, reviews: reviews)
  }
}
