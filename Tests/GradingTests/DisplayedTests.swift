import Testing

@testable import Grading

struct DisplayedTests {
  @Test(arguments: [
    ("891271", "person", "891,271"), ("-16.6", "celsius", "−16.6 °C"), ("6761", "km2", "6,761 km²"),
    ("82.63", "percent", "82.63%"), ("25100000000", "RMB", "25.1 billion RMB"),
    ("980000000", "RMB", "980 million RMB"),
    ("1234567", "RMB", "1,234,567 RMB"), ("40000", "USD", "40,000 USD"),
    ("18000000", "ton/year", "18 million tons a year"),
    ("1058665", "person", "1,058,665"),
    ("1210000", "person", "1.21 million"),
    ("1212000", "person", "1,212,000"),
    ("30", "mile", "30 miles"), ("1", "mile", "1 mile"), ("235", "km", "235 km"),
    ("52", "person/km2", "52 people per km²"),
    ("14679.88", "km2", "14,679.88 km²"), ("9", "", "9"), ("6", "district", "6 districts"),
    ("2", "county", "2 counties"),
    ("528", "miner", "528 miners"), ("600", "MW", "600 MW"), ("2", "box", "2 boxes"),
    ("230", "hertz", "230 hertz"),
    ("1", "ox|oxen", "1 ox"), ("4", "ox|oxen", "4 oxen"), ("5", "mg", "5 mg"),
    ("3", "sea mile | sea miles", "3 sea miles"),
    ("-38.50", "celsius", "−38.50 °C"),
    ("130.3", "degree", "130.3°"), ("many", "person", "many"), ("0", "km", "0 km"),
  ]) func `a number is shown`(number: String, unit: String, shown: String) {
    #expect(displayed(number: number, unit: unit) == shown)
  }

  @Test(arguments: [
    ("600", "650", "mm", "600–650 mm"), ("-20", "-15", "celsius", "−20 to −15 °C"),
    ("25000000000", "26000000000", "RMB", "25–26 billion RMB"),
    ("1000", "2000", "person", "1,000–2,000"),
  ]) func `an interval is shown`(low: String, high: String, unit: String, shown: String) {
    #expect(displayed(from: low, to: high, unit: unit) == shown)
  }

  @Test func `every number shown is read back`() {
    var generator = SeededGenerator(5)
    let units = [
      "person", "km2", "percent", "celsius", "RMB", "ton/year", "mile", "person/km2", "mm", "",
      "district", "hour", "ox|oxen", "sea mile|sea miles",
    ]
    for _ in 0..<2_000 {
      let digits = Int.random(in: -99_999...99_999_999, using: &generator)
      let value = ExactDecimal(Int128(digits), exponent: Int.random(in: -2...4, using: &generator))
        .description
      let unit = units[Int.random(in: 0..<units.count, using: &generator)]
      let key = NumberKey(value: value, unit: unit, figures: 3)
      #expect(judge(key.display, against: .number(key)) == Judgement(.correct), "\(key.display)")
    }
  }
}
