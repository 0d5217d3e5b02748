import TestSupport
import Testing

@testable import hegang

struct TimeSpanTests {
  @Test(
    arguments: [
      ("90s", 90), ("5m", 300), ("1h", 3600), ("2m30s", 150), ("45", nil), ("2m30", nil),
      ("24h", 86_400),
      ("0", nil), ("", nil), ("5x", nil), ("m", nil), ("-5m", nil), ("25h", nil),
      ("99999999999s", nil), ("５m", nil),
    ] as [(String, Int?)])
  func `times are read or refused`(text: String, seconds: Int?) {
    #expect((try? TimeSpan(text))?.duration == seconds.map { .seconds($0) })
  }

  @Test(arguments: [("5", "5m for minutes or 5s for seconds"), ("2m30", "write 2m30s")])
  func `a number without a unit is asked for it`(text: String, advice: String) throws {
    let run = try Program().run("quiz", "--time", text)
    #expect(run.end == .exited(64))
    #expect(run.error.contains(advice), "\(run.error)")
  }
}
