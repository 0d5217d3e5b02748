import Testing

@testable import FSRS

@Suite struct BalanceTests {
  private let scheduler = Scheduler()
  private let now = Moment(seconds: 1_795_255_200, offsetMinutes: 0)

  /// A card that Good sends about two weeks away.
  private var card: Schedule {
    Schedule(
      phase: .review, memory: Memory(stability: 4, difficulty: 5),
      last: .init(seconds: now.seconds - 4 * 86_400, day: now.day - 4), due: .day(now.day),
      interval: 4, reviews: 3, lapses: 0)
  }

  /// How often each interval is chosen for 400 equally likely random numbers.
  private func chosen(_ load: (Int) -> DayLoad) -> [Int: Int] {
    var intervals: [Int: Int] = [:]
    for index in 0..<400 {
      let chance = (Double(index) + 0.5) / 400
      let draw = scheduler.draw(card, rating: .good, at: now, chance: chance, load: load)
      guard let draw else { continue }
      let next = scheduler.review(card, rating: .good, at: now, draw: Double(draw) / 1_000)
      intervals[next.interval, default: 0] += 1
    }
    return intervals
  }

  @Test func `the days chosen from are those that fuzz allows, the earlier ones likelier`() throws {
    let fuzzed = (0..<1_000).map {
      scheduler.review(card, rating: .good, at: now, draw: Double($0) / 1_000).interval
    }
    let intervals = chosen { _ in DayLoad() }
    #expect(Set(intervals.keys) == Set(fuzzed))
    let (low, high) = (try #require(fuzzed.min()), try #require(fuzzed.max()))
    let ratio = Double(intervals[low] ?? 0) / Double(intervals[high] ?? 1)
    let wanted = DayLoad().weight(interval: low) / DayLoad().weight(interval: high)
    #expect(abs(ratio / wanted - 1) < 0.05)
  }

  @Test func `a crowded day, a light day and the day of a sibling are avoided`() throws {
    let low = try #require(chosen { _ in DayLoad() }.keys.min())
    let day = now.day + low
    #expect(chosen { DayLoad(due: $0 == day ? 20 : 0) }[low, default: 0] <= 2)
    #expect(chosen { DayLoad(share: $0 == day ? 0 : 1) }[low, default: 0] <= 1)
    let alike = chosen { _ in DayLoad(due: 3) }[low, default: 0]
    let half = chosen { DayLoad(due: 3, share: $0 == day ? 0.5 : 1) }[low, default: 0]
    #expect((alike / 8...alike / 2).contains(half))
    let sibling = chosen { DayLoad(siblingDistance: abs($0 - day)) }
    #expect(sibling[low] == nil)
    #expect(sibling[low + 4, default: 0] > sibling[low + 1, default: 0])
  }

  @Test func `where every day is light one is taken all the same`() {
    let heavy = chosen { _ in DayLoad(due: 9, share: 0, siblingDistance: 0) }
    #expect(heavy == chosen { _ in DayLoad() })
  }

  @Test func `there is no choice in steps, without fuzz and beyond ninety days`() {
    #expect(scheduler.draw(nil, rating: .good, at: now, chance: 0.5) { _ in DayLoad() } == nil)
    #expect(scheduler.draw(card, rating: .again, at: now, chance: 0.5) { _ in DayLoad() } == nil)
    var exact = scheduler
    exact.fuzz = false
    #expect(exact.draw(card, rating: .good, at: now, chance: 0.5) { _ in DayLoad() } == nil)
    var old = card
    old.memory.stability = 80
    old.interval = 80
    #expect(scheduler.draw(old, rating: .good, at: now, chance: 0.5) { _ in DayLoad() } == nil)
  }

  /// Eight new cards on three days of the week, for a year: the days end up more even than by chance.
  @Test func `placed by load, days differ less than by chance`() {
    func spread(balanced: Bool) -> Double {
      var counts: [Int: Int] = [:]
      var queue: [Int: [(id: Int, schedule: Schedule?)]] = [:]
      var id = 0
      for day in 0..<150 {
        let moment = Moment(seconds: day * 86_400, offsetMinutes: 0, rolloverHour: 0)
        var todays = queue.removeValue(forKey: day) ?? []
        for _ in 0..<(day % 7 < 3 ? 8 : 0) {
          todays.append((id, nil))
          id += 1
        }
        for (id, schedule) in todays {
          let chance = Draw.value(card: "\(id)", reviews: schedule?.reviews ?? 0)
          let rating: Rating = schedule == nil ? .easy : chance < 0.1 ? .hard : .good
          let found =
            balanced
            ? scheduler.draw(schedule, rating: rating, at: moment, chance: chance) {
              DayLoad(due: counts[$0] ?? 0)
            } : nil
          let draw = found.map { Double($0) / 1_000 } ?? chance
          let next = scheduler.review(schedule, rating: rating, at: moment, draw: draw)
          counts[day + next.interval, default: 0] += 1
          queue[day + next.interval, default: []].append((id, next))
        }
      }
      let loads = (40..<150).map { Double(counts[$0] ?? 0) }
      let mean = loads.reduce(0, +) / Double(loads.count)
      return loads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(loads.count)
    }
    #expect(spread(balanced: true) < spread(balanced: false) * 0.8)
  }

  @Test func `a first interval that is moved keeps its limit`() {
    let seven = Scheduler(parameters: .standard7)
    var schedule = card
    schedule.memory = Memory(stability: 400, difficulty: 5)
    #expect(seven.rescheduled(schedule, draw: 0.9, isFirst: true).interval <= 21)
    #expect(seven.rescheduled(schedule, draw: 0.9).interval > 21)
  }
}
