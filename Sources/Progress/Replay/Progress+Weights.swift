import FSRS

extension Progress {
  /// The last change of parameters that counts; nil if there is none.
  package var weights: Event.Weights? { lastChoice?.weights }

  /// The study day of the last change of parameters that counts.
  package var weightsDay: StudyDay? { lastChoice.map { events.table.day(Int($0.index)) } }

  /// The time of the last fit, in seconds since 1970; nil if the default parameters are in use.
  package var weightsTime: Int? {
    weights?.parameters == nil ? nil : lastChoice.map { events.effective[Int($0.index)] / 1_000 }
  }

  private var lastChoice: (index: Int32, weights: Event.Weights)? {
    settingsFold.lastChoice(in: events, without: undone)
  }

  /// The answers to a card that count, with ratings after all changes and times corrected for wrong
  /// clocks.
  ///
  /// For fitting, the list starts after the last correction, and is empty for a card that was split
  /// off or merged, since its later answers are not predicted by its answers alone.
  package func counted(_ key: CardKey) -> [CountedAnswer] {
    if earlier != nil { return whole.counted(key) }
    guard let card = cards.index(of: key) else { return [] }
    let steps = counted(owner(of: card), before: .max)
    let change = steps.firstIndex { !events.table.rows[Int($0)].isAnswer }
    if let change, !isFix(steps[change]) { return [] }
    return steps[..<(change ?? steps.count)].compactMap { index in
      guard case .answer(let answer) = events[index].kind else { return nil }
      return CountedAnswer(
        rating: rating(of: index), moment: moment(of: index),
        milliseconds: answer.milliseconds)
    }
  }

  func isFix(_ index: Int32) -> Bool {
    // Nearly all are answers; to make an event of each would take longer than all else.
    guard !events.table.rows[Int(index)].isAnswer, case .carry(let carry) = events[index].kind,
      case .fixed = carry.change
    else { return false }
    return true
  }

  /// Applies the changes of parameters before a position in replay order to every card.
  mutating func catchUpAll() {
    if settingsFold.epochs.count == 1 { return }
    for card in cards.all.indices { catchUp(card, before: .max) }
  }

  /// Applies the changes of parameters before a position in replay order to a card.
  ///
  /// Of several that reschedule after its last answer only the last one has a visible effect: a new
  /// due date depends on the answers and on the parameters, not on the previous due date. Repairs
  /// after it have one too.
  ///
  /// - Complexity: O(1) if there is nothing to do, else O(answers to the card).
  mutating func catchUp(_ card: Int, before rank: Int32) {
    var now = settingsFold.epochs.count - 1
    while settingsFold.epochs[now].rank >= rank { now -= 1 }
    let known = Int(cards.all[card].epoch)
    guard var schedule = cards.all[card].schedule, known < now else { return }
    let answers = counted(card, before: rank)
    // The due date from a change to a card stays until the next answer.
    if let last = answers.last, events.table.rows[Int(last)].isAnswer {
      let moving = (known + 1...now).last {
        if case .reschedule = settingsFold.epochs[$0].effect { true } else { false }
      }
      for epoch in settingsFold.epochs[(moving ?? known + 1)...now] {
        let draw = draw(of: events.table.rows[Int(last)], after: schedule.reviews - 1)
        switch epoch.effect {
        case .none: continue
        case .reschedule:
          remember(&schedule, answers, by: epoch.scheduler)
          schedule = epoch.scheduler.rescheduled(
            schedule, draw: draw, isFirst: cards.all[card].isFirstInterval)
        case .repair(let evidence, let day, let spread):
          var scheduler = epoch.scheduler
          scheduler.evidence = evidence
          let lacked = settingsFold.lackedEvidence(from: events.rank[Int(last)], to: epoch.rank)
          guard lacked else { continue }
          remember(&schedule, answers, by: scheduler)
          scheduler.repair(&schedule, from: day, spread: spread, draw: draw)
        }
      }
    }
    remember(&schedule, answers, by: settingsFold.epochs[now].scheduler)
    cards.all[card].schedule = schedule
    cards.all[card].epoch = Int32(now)
  }

  /// Stores the memory that a scheduler computes from answers and changes.
  func remember(_ schedule: inout Schedule, _ answers: [Int32], by scheduler: Scheduler) {
    schedule.memory = memory(after: answers, by: scheduler.model) ?? schedule.memory
    schedule.baseline =
      scheduler.evidence == nil
      ? nil
      : memory(after: answers, by: Baseline.model).map {
        Baseline(memory: $0, longestGap: longestGap(recalledIn: answers))
      }
  }

  /// The answers to a card that count, and the changes that affected its memory, before a position
  /// in replay order.
  func counted(_ card: Int, before rank: Int32) -> [Int32] {
    if let lineage = carryFold.lineages[card] {
      return lineage.filter { events.rank[Int($0)] < rank }
    }
    let from = cards.all[card].forgottenBefore
    return cards.steps(of: card).filter {
      events.table.rows[Int($0)].isAnswer && !undone[$0] && events.rank[Int($0)] >= from
        && events.rank[Int($0)] < rank
    }
  }

  /// The longest delay in days after which one of the answers was recalled, without those before a
  /// correction.
  private func longestGap(recalledIn answers: [Int32]) -> Int {
    var longest = 0
    var last: Int?
    for index in answers {
      let day = moment(of: index).day
      if events.table.rows[Int(index)].isAnswer {
        if let last, rating(of: index).isPass { longest = max(longest, day - last) }
        last = day
      } else if isFix(index) {
        (longest, last) = (0, day)
      }
    }
    return longest
  }

  /// The memory that a model computes from answers and changes; nil if there are none.
  private func memory(after answers: [Int32], by model: Model) -> Memory? {
    var memory: Memory?
    var last: Schedule.Last?
    for index in answers {
      let moment = moment(of: index)
      if !events.table.rows[Int(index)].isAnswer {
        guard case .carry(let carry) = events[index].kind else { continue }
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
    return memory
  }
}
