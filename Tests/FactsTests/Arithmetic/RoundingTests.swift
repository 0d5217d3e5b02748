import Testing

@testable import Facts

struct RoundingTests {
  @Test(arguments: [
    (2.5, 0, 3), (-2.5, 0, -3), (2.4, 0, 2), (2.675, 2, 2.68), (1.005, 2, 1.01), (16.45, 1, 16.5),
    (0.05, 1, 0.1), (-0.04, 1, 0), (1e20, 2, 1e20), (97.849, 1, 97.8), (0, 15, 0),
  ])
  func `halves go away from zero, as on paper`(x: Double, decimals: Int, expected: Double) {
    #expect(abs(Rounding.rounded(x, decimals: decimals) - expected) < 1e-9)
  }

  @Test(arguments: [
    (33.56, 33.6, 1, true), (33.54, 33.6, 1, false), (0.1 + 0.2, 0.3, 15, true),
    (1_058_665, 1_058_666, 0, false), (2.675, 2.68, 2, true),
  ])
  func `two numbers agree at so many decimals`(a: Double, b: Double, decimals: Int, agree: Bool) {
    #expect(Rounding.agree(a, b, decimals: decimals) == agree)
  }

  @Test(arguments: [
    (1200, 2, "1200"), (85.714285, 2, "85.71"), (-0.5, 1, "-0.5"), (0.004, 2, "0"),
    (-0.004, 2, "0"), (0.05, 3, "0.05"), (1e20, 2, "1e+20"), (-33.5, 0, "-34"),
  ])
  func `a number is written without exponent and useless zeros`(
    x: Double, decimals: Int, text: String
  ) {
    #expect(Rounding.text(x, decimals: decimals) == text)
  }
}
