import FSRS

extension Progress {
  /// The last fit without evidence that counts and was not repaired; nil if there is nothing to
  /// repair.
  package var unsupportedChoice: EventReference? {
    let last = settingChanges.last { index in
      guard !isUndone[Int(index)], let choice = weights(at: index) else { return false }
      return choice.evidence == nil && (choice.parameters ?? base.parameters) != base.parameters
    }
    return last.map { events.table.reference(Int($0)) }.flatMap { repairs[$0] == nil ? $0 : nil }
  }

  /// The cards that a repair would reschedule, with the study days on which they would be due
  /// before spreading.
  /// - Parameters:
  ///   - evidence: The evidence from the learner's answers.
  ///   - day: The study day of the repair.
  /// - Returns: The cards with their due dates.
  /// - Complexity: O(answers).
  package func beyond(_ evidence: Evidence, on day: StudyDay) -> [CardKey: Int] {
    var scheduler = scheduler(on: day, of: "")
    scheduler.evidence = evidence
    var days: [CardKey: Int] = [:]
    for (index, card) in cards.enumerated() {
      guard var schedule = card.schedule, !card.isCarried,
        let last = counted(index, before: .max).last, events.table.rows[Int(last)].isAnswer,
        lackedEvidence(from: events.rank[Int(last)], to: .max)
      else { continue }
      remember(&schedule, counted(index, before: .max), by: scheduler)
      let draw = draw(of: events.table.rows[Int(last)], after: schedule.reviews - 1)
      if scheduler.repair(&schedule, from: day.number, spread: 1, draw: draw),
        case .day(let due) = schedule.due
      {
        days[card.key] = due
      }
    }
    return days
  }

  /// Whether a repair is the first for its cause, and none of these was undone.
  func isInForce(_ repair: Event.Repair, _ index: Int32) -> Bool {
    guard let equals = repairs[repair.cause], equals.first == index else { return false }
    return !equals.contains { isUndone[Int($0)] }
  }

  /// Starts an epoch with evidence.
  mutating func take(_ repair: Event.Repair, at index: Int32) {
    guard repairs[repair.cause]?.first == index else { return }
    let rank = events.rank[Int(index)]
    let day = events.table.day(Int(index)).number
    if weighted.parameters != base.parameters, weighted.evidence == nil {
      weighted.evidence = repair.evidence
      schedulers.append(
        settings.scheduler(from: weighted), planned: settings.planned(from: weighted), from: rank)
    }
    epochs.append(
      WeightsEpoch(
        rank: rank, scheduler: schedulers.scheduler(at: rank, on: day, of: ""),
        effect: isInForce(repair, index)
          ? .repair(repair.evidence, day: day, spread: repair.spread) : .none))
  }

  /// Whether fitted parameters without evidence were in use between two positions in replay order.
  func lackedEvidence(from start: Int32, to end: Int32) -> Bool {
    let first = Int(epoch(at: start))
    return epochs[first...].contains {
      $0.rank < end && $0.scheduler.evidence == nil
        && $0.scheduler.parameters != base.parameters
    }
  }
}

extension Scheduler {
  /// Makes a card due earlier if its interval exceeds what the evidence supports.
  ///
  /// - Parameters:
  ///   - schedule: The card's schedule with the memory to use.
  ///   - day: The study day of the repair: no card becomes due before it.
  ///   - spread: The number of days over which cards that would be due at once are spread.
  ///   - draw: The draw of its last answer, which decides on which of these days.
  /// - Returns: Whether the interval was too long.
  @discardableResult
  func repair(_ schedule: inout Schedule, from day: Int, spread: Int, draw: Double) -> Bool {
    guard let evidence, let baseline = schedule.baseline, schedule.phase == .review,
      case .day(let due) = schedule.due
    else { return false }
    let limit = min(evidence.limit(baseline, retention: retention), max(1, maximumInterval))
    guard schedule.interval > limit else { return false }
    let choice = intervals(for: schedule) ?? limit...limit
    let wanted = schedule.last.day + Fuzz.day(in: choice, draw: draw)
    let new = wanted > day ? wanted : day + Int(draw * Double(spread))
    guard new < due else { return false }
    schedule.due = .day(new)
    schedule.interval = max(1, new - schedule.last.day)
    return true
  }
}
