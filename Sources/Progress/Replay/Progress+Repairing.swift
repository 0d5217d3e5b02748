import FSRS

extension Progress {
  /// The last fit without evidence that counts and was not repaired; nil if there is nothing to
  /// repair.
  package var unsupportedChoice: EventReference? {
    settingsFold.unsupportedChoice(in: events, without: undone)
  }

  /// The cards that a repair would reschedule, with the study days on which they would be due
  /// before spreading.
  /// - Parameters:
  ///   - evidence: The evidence from the learner's answers.
  ///   - day: The study day of the repair.
  /// - Returns: The cards with their due dates.
  /// - Complexity: O(answers).
  package func beyond(_ evidence: Evidence, on day: StudyDay) -> [CardKey: Int] {
    if earlier != nil { return whole.beyond(evidence, on: day) }
    var scheduler = scheduler(on: day, of: "")
    scheduler.evidence = evidence
    var days: [CardKey: Int] = [:]
    for (index, card) in cards.all.enumerated() {
      guard var schedule = card.schedule, !card.isCarried,
        let last = counted(index, before: .max).last, events.table.rows[Int(last)].isAnswer,
        settingsFold.lackedEvidence(from: events.rank[Int(last)], to: .max)
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
