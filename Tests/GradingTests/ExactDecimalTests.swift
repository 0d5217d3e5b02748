import Testing

@testable import Grading

struct ExactDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("891271", "891271"), ("-16.6", "-16.6"), ("−16.6", "-16.6"),
    ("0.050", "0.05"),
    ("16.60", "16.6"), ("1000000", "1000000"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
  ]) func `the canonical form is read and written`(text: String, description: String) {
    #expect(ExactDecimal(text)?.description == description)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1,000", "1e5", "--1", "1-", "a", "1.2.3",
    String(repeating: "1", count: 31),
  ])
  func `anything else is not`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `equal values are equal whatever their zeros`() {
    #expect(ExactDecimal("8.910") == ExactDecimal("8.91"))
    #expect(ExactDecimal(1000) == ExactDecimal(1, exponent: 3))
    #expect(ExactDecimal(0, exponent: 50) == .zero)
  }

  @Test(arguments: [
    ("1", "2", "3", "-1", "2", "0.5"), ("-16.6", "0.1", "-16.5", "-16.7", "-1.66", "-166"),
    ("0.1", "0.2", "0.3", "-0.1", "0.02", "0.5"),
    ("1000000", "0.001", "1000000.001", "999999.999", "1000", "1000000000"),
    ("0", "7", "7", "-7", "0", "0"),
  ]) func `sums, differences, products and quotients are exact`(
    a: String, b: String, sum: String, difference: String, product: String, quotient: String
  ) throws {
    let (a, b) = (try #require(ExactDecimal(a)), try #require(ExactDecimal(b)))
    #expect((a + b).description == sum)
    #expect((a - b).description == difference)
    #expect((a * b).description == product)
    #expect((a / b).description == quotient)
  }

  @Test func `nothing overflows`() {
    let numbers = [1, -1, Int128(Int64.max), Int128.max, Int128.min].flatMap { mantissa in
      [-2000, -100, -1, 0, 1, 100, 2000].map { ExactDecimal(mantissa, exponent: $0) }
    }
    for a in numbers {
      for b in numbers {
        _ = (a + b, a - b, a * b, a / b)
        #expect((a < b) == (b > a))
        #expect(!(a < b && b < a))
        _ = a.isRounding(of: b, toPlace: 3)
      }
      #expect(a / .zero == .zero)
    }
  }

  @Test(arguments: [
    ("891271", "891000", 3, true), ("891271", "890000", 4, true), ("891271", "891000", 4, false),
    ("891271", "892000", 3, false), ("235", "240", 1, true), ("235", "230", 1, false),
    ("245", "250", 1, true),
    ("245", "240", 1, true), ("-16.6", "-17", 0, true), ("-16.5", "-17", 0, true),
    ("-16.5", "-16", 0, true),
    ("999.6", "1000", 0, true), ("0.4", "0", 0, true), ("891271", "891271", 0, true),
    ("82.63", "82.6", -1, true),
  ]) func `a rounding is what the number rounds to, ties away from zero or to even`(
    exact: String, rounded: String, place: Int, fits: Bool
  ) throws {
    #expect(
      try #require(ExactDecimal(rounded)).isRounding(
        of: try #require(ExactDecimal(exact)), toPlace: place) == fits)
  }

  @Test(arguments: [("891", 2), ("0.5", -1), ("0", 0), ("1000", 3), ("-16.6", 1), ("0.00042", -4)])
  func `the magnitude is the power of ten of the first figure`(text: String, magnitude: Int) throws
  {
    #expect(try #require(ExactDecimal(text)).magnitude == magnitude)
  }
}
