import FSRS

extension Progress {
  /// The last choice of weights that counts; nil when there is none.
  package var weights: Event.Weights? { lastChoice.flatMap(weights(at:)) }

  /// The study day of the last choice of weights that counts.
  package var weightsDay: StudyDay? { lastChoice.map { events.table.day(Int($0)) } }

  /// When weights were last fitted, in seconds since 1970; nil when the default ones are in use.
  package var weightsTime: Int? {
    weights?.parameters == nil ? nil : lastChoice.map { events.effective[Int($0)] / 1_000 }
  }

  private var lastChoice: Int32? {
    settingChanges.last { !isUndone[Int($0)] && weights(at: $0) != nil }
  }

  /// The answers to a card that count, as the fold takes them: with the rating after all changes,
  /// and the time by clocks set right.
  ///
  /// For those who fit weights: the list ends where a card was fixed, and is empty for one that was
  /// split off or merged, since what comes after is not foretold by the answers alone.
  package func counted(_ key: CardKey) -> [CountedAnswer] {
    guard let card = cardIndices[key] else { return [] }
    let steps = counted(owner(of: card), before: .max)
    let change = steps.firstIndex { !events.table.rows[Int($0)].isAnswer }
    if let change, !isFix(steps[change]) { return [] }
    return steps[..<(change ?? steps.count)].compactMap { index in
      guard case .answer(let answer) = events.table[Int(index)].kind else { return nil }
      return CountedAnswer(
        rating: rating(of: index), moment: moment(of: index),
        milliseconds: answer.milliseconds)
    }
  }

  func isFix(_ index: Int32) -> Bool {
    guard case .carry(let carry) = events.table[Int(index)].kind, case .fixed = carry.change else {
      return false
    }
    return true
  }

  func weights(at index: Int32) -> Event.Weights? {
    guard case .weights(let weights) = events.table[Int(index)].kind else { return nil }
    return weights
  }

  /// Begins an epoch of weights.
  mutating func take(_ choice: Event.Weights, at index: Int32) {
    weighted = base
    if let parameters = choice.parameters { weighted.parameters = parameters }
    let rank = events.rank[Int(index)]
    schedulers.append(
      settings.scheduler(from: weighted), planned: settings.planned(from: weighted), from: rank)
    let scheduler = schedulers.scheduler(
      at: rank, on: events.table.day(Int(index)).number, of: "")
    epochs.append(
      WeightsEpoch(rank: rank, scheduler: scheduler, reschedules: choice.reschedules))
  }

  /// Lets the choices of weights before a place in the fold order have their effect on every card.
  mutating func catchUpAll() {
    if epochs.count == 1 { return }
    for card in cards.indices { catchUp(card, before: .max) }
  }

  /// Lets the choices of weights before a place in the fold order have their effect on a card.
  ///
  /// Of several that reschedule since its last answer only the last one can still be seen: a new
  /// day depends on the answers and on its own weights, not on the day before.
  ///
  /// - Complexity: O(1) if there is nothing to do, else O(answers to the card).
  mutating func catchUp(_ card: Int, before rank: Int32) {
    var now = epochs.count - 1
    while epochs[now].rank >= rank { now -= 1 }
    let known = Int(cards[card].epoch)
    guard var schedule = cards[card].schedule, known < now else { return }
    let answers = counted(card, before: rank)
    let last = answers.last.map { events.table.rows[Int($0)] }
    // The day that a carry gave holds until the next answer.
    if let moving = (known + 1...now).last(where: { epochs[$0].reschedules }),
      let last, last.isAnswer
    {
      schedule.memory = memory(after: answers, by: epochs[moving].scheduler.model, schedule)
      schedule = epochs[moving].scheduler.rescheduled(
        schedule, draw: draw(of: last, after: schedule.reviews - 1),
        isFirst: cards[card].isFirstInterval)
    }
    schedule.memory = memory(after: answers, by: epochs[now].scheduler.model, schedule)
    cards[card].schedule = schedule
    cards[card].epoch = Int32(now)
  }

  /// The epoch that a place in the fold order lies in.
  func epoch(at rank: Int32) -> Int32 {
    Int32(epochs.lastIndex { $0.rank < rank } ?? 0)
  }

  /// The answers to a card that count, and the carries that changed its memory, before a place in
  /// the fold order.
  func counted(_ card: Int, before rank: Int32) -> [Int32] {
    if let lineage = lineages[card] { return lineage.filter { events.rank[Int($0)] < rank } }
    let from = cards[card].forgottenBefore
    return steps(of: card).filter {
      events.table.rows[Int($0)].isAnswer && !isUndone[Int($0)] && events.rank[Int($0)] >= from
        && events.rank[Int($0)] < rank
    }
  }

  /// What a model makes of answers and carries; what the schedule has, if there are none.
  private func memory(after answers: [Int32], by model: Model, _ schedule: Schedule) -> Memory {
    var memory: Memory?
    var last: Schedule.Last?
    for index in answers {
      let moment = moment(of: index)
      if !events.table.rows[Int(index)].isAnswer {
        guard case .carry(let carry) = events.table[Int(index)].kind else { continue }
        guard let before = memory, let since = last else { continue }
        if case .split = carry.change { memory = before.halved }
        guard case .fixed = carry.change else { continue }
        memory = model.fixed(before, after: moment.elapsed(since: since))
        last = Schedule.Last(seconds: moment.seconds, day: moment.day)
        continue
      }
      let rating = rating(of: index)
      if let before = memory, let last {
        memory = model.next(before, rating: rating, after: moment.elapsed(since: last))
      } else {
        memory = model.first(rating)
      }
      last = Schedule.Last(seconds: moment.seconds, day: moment.day)
    }
    return memory ?? schedule.memory
  }
}
