import Testing

@testable import Grading

struct AngleReaderTests {
  @Test(arguments: [
    ("47°04′ N", Angle(degrees: 47, seconds: 169_440, grain: .minutes, side: .north)),
    ("N 47 4", Angle(degrees: 47, seconds: 169_440, grain: .minutes, side: .north)),
    ("47d04m00s", Angle(degrees: 47, seconds: 169_440, grain: .seconds)),
    ("47°4'S", Angle(degrees: 47, seconds: 169_440, grain: .minutes, side: .south)),
    ("47 degrees 4 minutes 30 s", Angle(degrees: 47, seconds: 169_470, grain: .seconds)),
    ("-47°04′", Angle(degrees: 47, seconds: 169_440, grain: .minutes, side: .south)),
    (
      "47.07° N",
      Angle(
        degrees: 47, seconds: 169_452, grain: .degrees(decimals: 2), side: .north, decimals: "07")
    ),
    ("47", Angle(degrees: 47, seconds: 169_200, grain: .degrees(decimals: 0))),
    ("东经129度40分", Angle(degrees: 129, seconds: 466_800, grain: .minutes, side: .east)),
    ("129-40 east", Angle(degrees: 129, seconds: 466_800, grain: .minutes, side: .east)),
  ]) func `an angle is read in any form`(text: String, angle: Angle) {
    #expect(AngleReader.read(text) == angle)
  }

  @Test(arguments: [
    "", "N", "banana", "4704", "47 61", "47°4°", "4′ 47°", "47 4 N S", "47.5 30", "1 2 3 4", "400",
    "47°N 4′ km", String(repeating: "4 ", count: 300),
  ]) func `what is no angle is not read`(text: String) {
    #expect(AngleReader.read(text) == nil)
  }
}
