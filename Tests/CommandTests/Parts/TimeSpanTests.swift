import Testing

@testable import hegang

struct TimeSpanTests {
  @Test(
    arguments: [
      ("90s", 90), ("5m", 300), ("1h", 3600), ("2m30s", 150), ("45", 45), ("24h", 86_400),
      ("0", nil), ("", nil), ("5x", nil), ("m", nil), ("-5m", nil), ("25h", nil),
      ("99999999999s", nil), ("５m", nil),
    ] as [(String, Int?)])
  func `times are read or refused`(text: String, seconds: Int?) {
    #expect(TimeSpan(argument: text)?.duration == seconds.map { .seconds($0) })
  }
}
