import FSRS

extension Progress {
  /// Applies a change to a card.
  ///
  /// A card that has its own memory keeps it: what was learned under the new id before the change
  /// arrived counts more than older answers.
  mutating func step(_ carry: Event.Carry, _ index: Int32) {
    guard carryFold.isInForce(carry, index, undone) else { return }
    let card = Int(cards.ofStep[Int(index)])
    let rank = events.rank[Int(index)]
    let sources = carry.sources.compactMap { source($0, of: carry, before: rank) }
    catchUp(card, before: rank)
    let isNew = cards.all[card].schedule == nil
    switch carry.change {
    case .moved:
      guard isNew else { return }
      guard let source = sources.first else { return rename(carry, to: card) }
      guard source != card else { return }
      inherit(card, from: source, before: rank)
      cards.replace(source, CardProgress(key: cards.all[source].key))
      cards.all[source].heir = Int32(card)
      cards.all[source].isCarried = true
      carryFold.lineages[source] = []
    case .split:
      guard let source = sources.first, isNew || source == card else { return }
      inherit(card, from: source, before: rank)
      carryFold.lineages[card]?.append(index)
      halve(card, index)
      if source != card { cards.all[source].isCarried = true }
    case .merged:
      guard isNew || sources.contains(card),
        let weakest = sources.min(by: { stability($0) < stability($1) })
      else { return }
      inherit(card, from: weakest, before: rank)
      carryFold.lineages[card]?.append(index)
      for source in sources where source != card { cards.all[source].isCarried = true }
    case .fixed(let day):
      guard !isNew, isLater(day, card) else { return }
      inherit(card, from: card, before: rank)
      carryFold.lineages[card]?.append(index)
      fix(card, index)
      cards.all[card].revisedOn = day
    case .refined(let day):
      if !isNew, isLater(day, card) { cards.all[card].revisedOn = day }
    case .retired: break
    }
  }

  private func isLater(_ day: StudyDay, _ card: Int) -> Bool {
    cards.all[card].revisedOn.map { $0 < day } ?? true
  }

  private func stability(_ card: Int) -> Double { cards.all[card].schedule?.memory.stability ?? 0 }

  /// A card with something to pass on, under its present name.
  private mutating func source(
    _ name: String, of carry: Event.Carry, before rank: Int32
  ) -> Int? {
    guard let index = cards.index(of: CardKey(deck: carry.deck, card: name)) else { return nil }
    let card = owner(of: index)
    catchUp(card, before: rank)
    return cards.all[card].schedule == nil ? nil : card
  }

  /// Renames a card that was never asked, or was reset: marks and added answers follow.
  private mutating func rename(_ carry: Event.Carry, to card: Int) {
    // It may be the name that the other one had before.
    cards.all[card].heir = -1
    guard let name = carry.sources.first,
      let source = cards.index(of: CardKey(deck: carry.deck, card: name)).map(owner), source != card
    else { return }
    cards.all[source].heir = Int32(card)
  }

  /// Gives a card the progress of another, and the source of its memory.
  private mutating func inherit(_ card: Int, from source: Int, before rank: Int32) {
    carryFold.lineages[card] = counted(source, before: rank)
    guard card != source else { return }
    var state = CardProgress(key: cards.all[card].key)
    state.inherit(cards.all[source])
    cards.replace(card, state)
  }

  private mutating func halve(_ card: Int, _ index: Int32) {
    guard var schedule = cards.all[card].schedule else { return }
    schedule.memory = schedule.memory.halved
    schedule.baseline = schedule.baseline.map {
      Baseline(memory: $0.memory.halved, longestGap: $0.longestGap)
    }
    let day = moment(of: index).day
    schedule = settingsFold.schedulers.scheduler(
      at: events.rank[Int(index)], on: day, of: cards.all[card].key.deck
    ).rescheduled(
      schedule, draw: Draw.value(card: cards.all[card].key.card, reviews: schedule.reviews - 1),
      isFirst: cards.all[card].isFirstInterval)
    if case .day(let due) = schedule.due, schedule.phase == .review {
      schedule.due = .day(max(due, day + 1))
      schedule.interval = max(due, day + 1) - schedule.last.day
    }
    cards.all[card].schedule = schedule
  }

  private mutating func fix(_ card: Int, _ index: Int32) {
    guard var schedule = cards.all[card].schedule else { return }
    let moment = moment(of: index)
    let model = settingsFold.schedulers.scheduler(
      at: events.rank[Int(index)], on: moment.day, of: cards.all[card].key.deck
    ).model
    let elapsed = moment.elapsed(since: schedule.last)
    schedule.memory = model.fixed(schedule.memory, after: elapsed)
    schedule.baseline = schedule.baseline.map {
      Baseline(memory: Baseline.model.fixed($0.memory, after: elapsed), longestGap: 0)
    }
    schedule.last = Schedule.Last(seconds: moment.seconds, day: moment.day)
    schedule.due = .day(moment.day)
    schedule.interval = 0
    cards.all[card].schedule = schedule
  }
}

extension Model {
  /// The memory after a correction: stability as after Again, with the same difficulty.
  func fixed(_ memory: Memory, after elapsed: Elapsed) -> Memory {
    var fixed = next(memory, rating: .again, after: elapsed)
    fixed.stability = min(fixed.stability, memory.stability)
    fixed.difficulty = memory.difficulty
    return fixed
  }
}

extension Memory {
  /// The memory with half the stability.
  var halved: Memory {
    Memory(
      stability: max(stability / 2, Self.stabilities.lowerBound), difficulty: difficulty,
      fastStability: fastStability.map { $0 / 2 })
  }
}
