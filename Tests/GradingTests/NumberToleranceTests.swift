import Testing

@testable import Grading

/// The range of right numbers that other programs are given.
struct NumberToleranceTests {
  @Test(arguments: [
    ("891271", Precision.exact, 3, "891271", "271"), ("235", .exact, 3, "235", "0"),
    ("2", .exact, 1, "2", "0"), ("2824", .exact, 3, "2824", "4"), ("996", .exact, 1, "996", "4"),
    ("-16.6", .exact, 3, "-16.6", "0"), ("1.008", .decimals(3), 3, "1.008", "0.002"),
    ("1.008", .decimals(3), 4, "1.008", "0.0005"),
    ("14700", .figures(3), 3, "14700", "50"), ("30", .about(low: "28", high: "32"), 1, "30", "2"),
    ("3422", .about(low: "3380", high: "3460"), 3, "3420", "40"),
    ("-16.6", .about(low: "-17", high: "-16"), 3, "-16.5", "0.5"),
    ("600", .within(low: "600", high: "650"), 3, "625", "25"), ("80", .moreThan, 1, "80", "0"),
    ("0", .exact, 1, "0", "0"),
  ])
  func `the range is the smallest`(
    value: String, precision: Precision, figures: Int, middle: String, distance: String
  ) {
    let range = NumberKey(value: value, precision: precision, figures: figures).tolerance
    #expect(range?.middle == middle)
    #expect(range?.distance == distance)
  }

  @Test func `every plain number that the judge marks right is in it, and one at its end`() {
    var random = SeededGenerator(18)
    for _ in 0..<100 {
      let digits = Int.random(in: 1...6, using: &random)
      let value = String(Int.random(in: 1..<Int(Int128.powersOfTen[digits]), using: &random))
      let figures = Int.random(in: 1...4, using: &random)
      let key = NumberKey(value: value, figures: figures)
      guard let range = key.tolerance, let middle = ExactDecimal(range.middle),
        let distance = ExactDecimal(range.distance), let number = Int(value)
      else {
        Issue.record("\(value) has no range")
        continue
      }
      let reach = max(10, Int(Double(number) * 0.6))
      let right = stride(from: number - reach, through: number + reach, by: max(1, reach / 200))
        .filter { judge(String($0), against: .number(key)).verdict == .correct }
      let rounded = (1...digits).map { count in
        ExactDecimal(Int128(number)).rounded(toPlace: digits - count)
      }.filter { judge($0.description, against: .number(key)).verdict == .correct }
      let all = right.map { ExactDecimal(Int128($0)) } + rounded
      #expect(all.allSatisfy { ($0 - middle).absolute <= distance }, "\(value) to \(figures)")
      #expect(
        all.contains { ($0 - middle).absolute == distance }, "\(value) to \(figures): \(distance)")
    }
  }
}
