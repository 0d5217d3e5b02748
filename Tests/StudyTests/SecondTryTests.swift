import Testing

@testable import Study

struct SecondTryTests {
  static let slips: [(typed: String, right: String, isSlip: Bool)] = [
    ("Jiamsui", "Jiamusi", true), ("Jiausi", "Jiamusi", true), ("Jiammusi", "Jiamusi", true),
    ("jiamusi", "Jiamusi", false), ("Jiamuxi", "Jiamusi", false), ("iamusi", "Jiamusi", true),
    ("Jiamus", "Jiamusi", true), ("Jiamusii", "Jiamusi", true), ("Jamiusi", "Jiamusi", false),
    ("1962", "1926", true), ("1927", "1926", false), ("192", "1926", true), ("19926", "1926", true),
    ("6129", "1926", false), ("", "a", true), ("a", "a", false), ("", "", false),
    ("ab", "ba", true), ("abc", "cba", false),
  ]

  @Test(arguments: slips)
  func `a slip is a character too few or too many, or two that changed places`(
    typed: String, right: String, isSlip: Bool
  ) {
    #expect(SecondTry.isSlip(typed, of: right) == isSlip)
  }
}
