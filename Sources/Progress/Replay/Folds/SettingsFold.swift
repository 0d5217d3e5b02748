import FSRS

/// Replays settings and parameters, and determines which scheduler was used when.
struct SettingsFold: Sendable {
  /// The scheduler to which settings are applied, and whose parameters are used at first.
  let base: Scheduler
  /// The current settings.
  private(set) var settings = Settings()
  /// The scheduler used at each time.
  private(set) var schedulers: SchedulerTimeline
  /// The epochs of parameters, in replay order.
  private(set) var epochs: [WeightsEpoch] = []
  /// The base with the current parameters.
  private var weighted: Scheduler
  /// The changes of settings and parameters, and the repairs, in replay order.
  private var changes: [Int32] = []
  /// The repairs of each cause, in replay order.
  private var repairs: [EventReference: [Int32]] = [:]

  /// Creates the state without settings.
  init(base: Scheduler) {
    self.base = base
    weighted = base
    schedulers = SchedulerTimeline(base)
  }

  /// Notes a change of a setting, a choice of parameters or a repair; ``resolve(in:without:)`` or
  /// ``take(_:in:without:)`` applies it.
  mutating func file(_ index: Int32, _ kind: Event.Kind) {
    changes.append(index)
    if case .repair(let repair) = kind { repairs[repair.cause, default: []].append(index) }
  }

  /// Computes everything again.
  mutating func resolve(in events: EventSet, without undone: UndoFold) {
    settings = Settings()
    schedulers = SchedulerTimeline(base)
    weighted = base
    epochs = [WeightsEpoch(rank: -1, scheduler: base, effect: .none)]
    for index in changes { take(index, in: events, without: undone) }
  }

  /// Lets a filed change have its effect.
  mutating func take(_ index: Int32, in events: EventSet, without undone: UndoFold) {
    switch events[index].kind {
    case .repair(let repair): take(repair, at: index, in: events, without: undone)
    case .weights(let choice) where !undone[index]: take(choice, at: index, in: events)
    case .setting(let change) where !undone[index]:
      settings.take(change)
      guard SettingKey(in: change.key)?.affectsScheduling == true else { return }
      append(from: events.rank[Int(index)])
    default: break
    }
  }

  private mutating func append(from rank: Int32) {
    schedulers.append(
      settings.scheduler(from: weighted), planned: settings.planned(from: weighted), from: rank)
  }

  /// Starts an epoch of parameters.
  private mutating func take(_ choice: Event.Weights, at index: Int32, in events: EventSet) {
    weighted = base
    if let parameters = choice.parameters { weighted.parameters = parameters }
    if weighted.parameters != base.parameters { weighted.evidence = choice.evidence }
    append(from: events.rank[Int(index)])
    begin(at: index, in: events, effect: choice.reschedules ? .reschedule : .none)
  }

  /// Starts an epoch with evidence.
  private mutating func take(
    _ repair: Event.Repair, at index: Int32, in events: EventSet, without undone: UndoFold
  ) {
    guard repairs[repair.cause]?.first == index else { return }
    if weighted.parameters != base.parameters, weighted.evidence == nil {
      weighted.evidence = repair.evidence
      append(from: events.rank[Int(index)])
    }
    let effect = WeightsEpoch.Effect.repair(
      repair.evidence, day: events.table.day(Int(index)).number, spread: repair.spread)
    begin(at: index, in: events, effect: isInForce(repair, index, undone) ? effect : .none)
  }

  private mutating func begin(
    at index: Int32, in events: EventSet, effect: WeightsEpoch.Effect
  ) {
    let rank = events.rank[Int(index)]
    let day = events.table.day(Int(index)).number
    epochs.append(
      WeightsEpoch(
        rank: rank, scheduler: schedulers.scheduler(at: rank, on: day, of: ""), effect: effect))
  }

  /// The epoch at a position in replay order.
  func epoch(at rank: Int32) -> Int32 { Int32(epochs.lastIndex { $0.rank < rank } ?? 0) }

  /// Whether fitted parameters without evidence were in use between two positions in replay order.
  func lackedEvidence(from start: Int32, to end: Int32) -> Bool {
    epochs[Int(epoch(at: start))...].contains {
      $0.rank < end && $0.scheduler.evidence == nil && $0.scheduler.parameters != base.parameters
    }
  }

  /// Whether a repair is the first for its cause, and none of these was undone.
  func isInForce(_ repair: Event.Repair, _ index: Int32, _ undone: UndoFold) -> Bool {
    guard let equals = repairs[repair.cause], equals.first == index else { return false }
    return !equals.contains { undone[$0] }
  }

  /// The last choice of weights that counts.
  func lastChoice(
    in events: EventSet, without undone: UndoFold
  ) -> (index: Int32, weights: Event.Weights)? {
    for index in changes.reversed() where !undone[index] {
      if case .weights(let weights) = events[index].kind { return (index, weights) }
    }
    return nil
  }

  /// The last choice of fitted parameters without evidence that counts, if no repair answers to it.
  func unsupportedChoice(in events: EventSet, without undone: UndoFold) -> EventReference? {
    let last = changes.last { index in
      guard !undone[index], case .weights(let choice) = events[index].kind else { return false }
      return choice.evidence == nil && (choice.parameters ?? base.parameters) != base.parameters
    }
    return last.map { events.table.reference(Int($0)) }.flatMap { repairs[$0] == nil ? $0 : nil }
  }
}
