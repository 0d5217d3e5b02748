import FSRS

extension Progress {
  /// The last choice of weights that counts; nil when there is none.
  package var weights: Event.Weights? { lastChoice.flatMap(weights(at:)) }

  /// The study day of the last choice of weights that counts.
  package var weightsDay: StudyDay? { lastChoice.map { events.stored[Int($0)].day } }

  /// When weights were last fitted, in seconds since 1970; nil when the default ones are in use.
  package var weightsTime: Int? {
    weights?.parameters == nil ? nil : lastChoice.map { events.effective[Int($0)] / 1_000 }
  }

  private var lastChoice: Int32? {
    settingChanges.last { !isUndone[Int($0)] && weights(at: $0) != nil }
  }

  /// The answers to a card that count, as the fold takes them: with the rating after all changes,
  /// and the time by clocks set right.
  package func counted(_ key: CardKey) -> [CountedAnswer] {
    guard let card = cardIndices[key] else { return [] }
    return counted(card, before: .max).compactMap { index in
      guard case .answer(let answer) = events.stored[Int(index)].kind else { return nil }
      return CountedAnswer(
        rating: rating(of: index, answer), moment: moment(of: index),
        milliseconds: answer.milliseconds)
    }
  }

  func weights(at index: Int32) -> Event.Weights? {
    guard case .weights(let weights) = events.stored[Int(index)].kind else { return nil }
    return weights
  }

  /// Begins an epoch of weights.
  mutating func take(_ choice: Event.Weights, at index: Int32) {
    weighted = base
    if let parameters = choice.parameters { weighted.parameters = parameters }
    let scheduler = settings.scheduler(from: weighted)
    let rank = events.rank[Int(index)]
    schedulers.append(scheduler, from: rank)
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
    if let moving = (known + 1...now).last(where: { epochs[$0].reschedules }) {
      schedule.memory = memory(after: answers, by: epochs[moving].scheduler.model, schedule)
      schedule = epochs[moving].scheduler.rescheduled(
        schedule, draw: Draw.value(card: cards[card].key.card, reviews: schedule.reviews - 1))
    }
    schedule.memory = memory(after: answers, by: epochs[now].scheduler.model, schedule)
    cards[card].schedule = schedule
    cards[card].epoch = Int32(now)
  }

  /// The epoch that a place in the fold order lies in.
  func epoch(at rank: Int32) -> Int32 {
    Int32(epochs.lastIndex { $0.rank < rank } ?? 0)
  }

  /// The answers to a card that count, before a place in the fold order.
  private func counted(_ card: Int, before rank: Int32) -> [Int32] {
    let from = cards[card].forgottenBefore
    return answers[card].filter {
      !isUndone[Int($0)] && events.rank[Int($0)] >= from && events.rank[Int($0)] < rank
    }
  }

  /// What a model makes of answers; what the schedule has, if there are none.
  private func memory(after answers: [Int32], by model: Model, _ schedule: Schedule) -> Memory {
    var memory: Memory?
    var last: Schedule.Last?
    for index in answers {
      guard case .answer(let answer) = events.stored[Int(index)].kind else { continue }
      let moment = moment(of: index)
      let rating = rating(of: index, answer)
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
