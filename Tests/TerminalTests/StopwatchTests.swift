import Testing

@testable import Terminal

struct StopwatchTests {
  @Test func `a stop is left out, a late waking is not`() {
    var stopwatch = Stopwatch(at: .seconds(100))
    stopwatch.lap(at: .seconds(101), waited: .seconds(1))
    #expect(stopwatch.active == .seconds(1))
    stopwatch.lap(at: .milliseconds(102_300), waited: .seconds(1))
    #expect(stopwatch.active == .milliseconds(2_300))
    stopwatch.lap(at: .seconds(900), waited: .seconds(1))
    #expect(stopwatch.active == .milliseconds(3_300))
    stopwatch.skip(to: .seconds(2_000))
    stopwatch.lap(at: .milliseconds(2_000_100))
    #expect(stopwatch.active == .milliseconds(3_400))
    stopwatch.lap(at: .seconds(2_100))
    #expect(stopwatch.active == .milliseconds(3_400))
  }
}
