import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// The effects of new parameters on memories and on promised days.
struct ProgressWeightsTests {
  private static let key = CardKey(deck: "hegang", card: "area-luobei/value")

  /// A card that holds half as long as by default.
  private static func weak() throws -> Parameters {
    var weights = Parameters.standard.values
    for index in 0..<4 { weights[index] /= 2 }
    return try Parameters(weights)
  }

  private func answered() throws -> [Event] {
    try [0, 86_400, 4 * 86_400].enumerated().map { place, second in
      try event(.answer(sampleAnswer("area-luobei/value", .easy)), place + 1, at: second)
    }
  }

  private func schedule(_ progress: Progress) throws -> Schedule {
    try unwrapped(progress.card(Self.key)?.schedule)
  }

  @Test func `memories change for the whole history, promised days stay`() throws {
    var progress = Progress(EventSet(try answered()))
    let before = try schedule(progress)
    let choice = Event.Weights(try Self.weak(), answers: 3, reschedules: false)
    progress.apply(try event(.weights(choice), 4, at: 5 * 86_400))
    let after = try schedule(progress)
    var fitted = Progress(
      EventSet(try answered()), base: Scheduler(parameters: try Self.weak()))
    #expect(after.memory == (try schedule(fitted)).memory)
    #expect(after.memory.stability < before.memory.stability)
    #expect((after.due, after.interval) == (before.due, before.interval))
    // From the next answer on the new weights decide.
    let next = try event(.answer(sampleAnswer("area-luobei/value", .easy)), 5, at: 30 * 86_400)
    progress.apply(next)
    fitted.apply(next)
    #expect(try schedule(progress).memory == schedule(fitted).memory)
  }

  @Test func `rescheduling gives the days that the weights would have given`() throws {
    var progress = Progress(EventSet(try answered()))
    let promised = try schedule(progress).interval
    let choice = Event.Weights(try Self.weak(), answers: 3, reschedules: true)
    progress.apply(try event(.weights(choice), 4, at: 5 * 86_400))
    let after = try schedule(progress)
    #expect(after.interval < promised)
    #expect(after.due == .day(after.last.day + after.interval))
  }

  @Test func `rescheduling with the same weights and settings changes no day`() throws {
    let first = Array(try answered().prefix(1))
    let progress = Progress(EventSet(first))
    let choice = Event.Weights(nil, answers: 1, reschedules: true)
    let after = Progress(EventSet(first + [try event(.weights(choice), 2, at: 9)]))
    #expect(try schedule(after) == schedule(progress))
  }

  @Test func `after the undo, everything is as it was`() throws {
    let events = try answered()
    var progress = Progress(EventSet(events))
    let before = try schedule(progress)
    let choice = try event(
      .weights(Event.Weights(try Self.weak(), answers: 3, reschedules: true)), 4, at: 5 * 86_400)
    progress.apply(choice)
    #expect(progress.undoable().first?.reference == choice.reference)
    #expect(progress.weights?.answers == 3)
    progress.apply(
      try event(.undo(Event.Undo(choice.reference, on: true)), 5, at: 5 * 86_400))
    #expect(try schedule(progress) == before)
    #expect(progress.weights == nil)
    #expect(progress.scheduler.parameters == .standard)
  }

  /// The lines of format 1. They must never change: they are what learners' journals hold.
  private static let golden = #"""
    {"v":1,"d":"lap7q2ma","n":1,"t":1795266044588,"z":60,"h":4,"day":"2026-11-21","e":"weights","w":"0.212 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1542","answers":1203,"due":1,"c":"d3bcc3ef"}
    {"v":1,"d":"lap7q2ma","n":2,"t":1795266045588,"z":60,"h":4,"day":"2026-11-21","e":"weights","w":"","answers":0,"due":0,"c":"eca62946"}
    """#

  @Test func `lines are written and read as they always were`() throws {
    let events = [
      try event(
        .weights(Event.Weights(.standard, answers: 1_203, reschedules: true)), 1, at: 1),
      try event(.weights(Event.Weights(nil, answers: 0, reschedules: false)), 2, at: 2),
    ]
    let lines = events.map { String(decoding: Line.encode($0), as: UTF8.self) }
    #expect(lines.joined(separator: "\n") == Self.golden)
    #expect(try lines.map { try Line.decode(Array($0.utf8)) } == events.map { .event($0) })
  }

  @Test func `34 weights with all their digits fit a line and come back`() throws {
    let weights = Parameters.standard7.values.map { $0 == 0 ? 0 : $0 + 1e-12 / 3 }
    let written = try event(
      .weights(Event.Weights(try Parameters(weights), answers: 9, reschedules: false)), 1)
    #expect(try Line.decode(Line.encode(written)) == .event(written))
  }
}
