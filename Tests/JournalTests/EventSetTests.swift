import FSRS
import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// Whether `make thorough` runs the tests: what is tried on samples is then tried in full.
let isThorough = ProcessInfo.processInfo.environment["HEGANG_THOROUGH"] != nil

/// The number of random histories on which the laws of merging are tested; a long campaign raises
/// it.
private let histories =
  ProcessInfo.processInfo.environment["HEGANG_HISTORIES"].flatMap { Int($0) }
  ?? (isThorough ? 100 : 40)

@Test(arguments: 0..<10)
func `merging is the union of sets, in whatever way it is done`(part: Int) throws {
  for seed in 0..<histories where seed % 10 == part { try checkMerging(seed) }
}

private func checkMerging(_ seed: Int) throws {
  let events = try randomHistory(60, seed: seed)
  var generator = SeededGenerator(seed: seed)
  let all = EventSet(events)
  func part() -> EventSet {
    EventSet(events.filter { _ in Bool.random(using: &generator) }.shuffled(using: &generator))
  }
  func union(_ left: EventSet, _ right: EventSet) -> EventSet {
    var result = left
    result.formUnion(right)
    return result
  }
  let (a, b, c) = (part(), part(), part())
  #expect(union(a, b) == union(b, a))
  #expect(union(union(a, b), c) == union(a, union(b, c)))
  #expect(union(a, a) == a)
  #expect(union(a, EventSet()) == a)
  #expect(union(all, a) == all)
  #expect(EventSet(events.shuffled(using: &generator) + events) == all)
}

@Test(arguments: 0..<(isThorough ? 50 : 20))
func `a writer's own events never change places`(seed: Int) throws {
  // Each number once: of those given twice, see `StrandTests`.
  var met: Set<String> = []
  let set = EventSet(
    try randomHistory(200, seed: seed).filter { met.insert("\($0.writer) \($0.sequence)").inserted }
  )
  for name in ["ma", "mb", "mc"] {
    let sequences = set.ordered.filter { $0.writer.description == name }.map(\.sequence)
    #expect(sequences == sequences.sorted())
  }
}

@Test func `repeats are dropped and counted, forks are kept`() throws {
  let first = try event(.answer(sampleAnswer()), 1)
  let fork = try event(.answer(sampleAnswer(typed: "6761")), 1)
  let set = EventSet([first, fork, first, first], newerLines: [[1], [1], [0]])
  #expect(set.count == 2)
  #expect(set.repeats == 3)
  #expect(set.newerLines == [[0], [1]])
  #expect(set.event(fork.reference) == fork)
  #expect(set.event(try event(.answer(sampleAnswer()), 2).reference) == nil)
}

@Test func `a session ten years ahead is pulled back by a clock event`() throws {
  let tenYears = 315_000_000
  let wrong = try event(.answer(sampleAnswer("wrong")), 1, at: tenYears, by: "ma")
  let other = try event(.answer(sampleAnswer("other")), 1, at: 500, by: "mb")
  let clock = try event(.clock(Event.Clock(was: wrong.clock.milliseconds)), 2, at: 100, by: "ma")
  let later = try event(.answer(sampleAnswer("later")), 3, at: 200, by: "ma")
  #expect(Array(EventSet([wrong, other, later]).ordered) == [other, wrong, later])
  #expect(Array(EventSet([wrong, other, clock, later]).ordered) == [wrong, clock, later, other])

  let progress = Progress(EventSet([wrong, other, clock, later]))
  let card = progress.card(CardKey(deck: "hegang", card: "wrong"))
  #expect(card?.schedule?.last.seconds == clock.clock.milliseconds / 1000)
  #expect(card?.schedule?.last.day == clock.day.number)
  // What the learner was shown stays.
  #expect(card?.introducedOn == wrong.day)
}
