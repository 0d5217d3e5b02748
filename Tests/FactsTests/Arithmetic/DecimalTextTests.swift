import Facts
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    ("0", "0", 0, 1), ("-0", "0", 0, 1), ("-0.0", "0.0", 1, 1), ("891271", "891271", 0, 6),
    ("935000", "935000", 0, 3), ("14679.88", "14679.88", 2, 7), ("2.10", "2.10", 2, 3),
    ("-16.6", "-16.6", 1, 3), ("−16.6", "-16.6", 1, 3), ("0.05", "0.05", 2, 1), ("10", "10", 0, 1),
  ])
  func `a number keeps its text`(written: String, text: String, decimals: Int, figures: Int) throws
  {
    let number = try DecimalText(written)
    #expect(number.text == text)
    #expect(number.decimals == decimals)
    #expect(number.figures == figures)
    #expect(number.double == Double(text))
  }

  @Test(
    arguments: [
      ("", .notANumber), ("-", .notANumber), ("+5", .notANumber), (".5", .notANumber),
      ("5.", .notANumber), ("1e3", .notANumber), ("0x1F", .notANumber), ("--1", .notANumber),
      ("1.2.3", .notANumber), ("12 km", .notANumber), ("８９１", .notANumber), ("١٢", .notANumber),
      ("1,5", .notANumber), ("5 ", .notANumber), ("inf", .notANumber), ("1-2", .notANumber),
      ("891,271", .separators("891271")), ("-1'000.5", .separators("-1000.5")),
      ("1 058 665", .separators("1058665")), ("1_000", .separators("1000")),
      ("89,1271", .separators("891271")), ("012", .leadingZeros("12")), ("00", .leadingZeros("0")),
      ("-007.5", .leadingZeros("-7.5")), ("00.5", .leadingZeros("0.5")),
      (String(repeating: "1", count: 41), .tooLong),
    ] as [(String, DecimalText.Failure)])
  func `what is no plain number is refused with its reason`(
    written: String, failure: DecimalText.Failure
  ) {
    #expect(throws: failure) { try DecimalText(written) }
  }
}
