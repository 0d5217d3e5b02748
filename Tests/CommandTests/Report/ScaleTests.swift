import Progress
import Testing

@testable import hegang

struct ScaleTests {
  @Test(
    arguments: [
      (0, 1.0, [0, 1.0]), (1, 1, [0, 1]), (4, 4, [0, 1, 2, 3, 4]), (7, 8, [0, 2, 4, 6, 8]),
      (18, 20, [0, 5, 10, 15, 20]), (43, 50, [0, 10, 20, 30, 40, 50]),
      (1_234, 1_500, [0, 500, 1_000, 1_500]),
    ])
  func `counts reach a round number`(largest: Int, top: Double, ticks: [Double]) {
    let scale = Scale(upTo: largest)
    #expect(scale.domain == 0...top)
    #expect(scale.ticks == ticks)
  }

  @Test(
    arguments: [
      (0.7...1.0, [0.7, 0.8, 0.9, 1.0]), (-20.0...40, [-20, 0, 20, 40]),
      (1906...2027, [1950, 2000]), (3.0...3.0, [3]),
    ])
  func `ticks are round numbers between the ends`(domain: ClosedRange<Double>, ticks: [Double]) {
    let found = Scale(domain, steps: 5).ticks
    #expect(found.count == ticks.count)
    for (one, other) in zip(found, ticks) { #expect(abs(one - other) < 1e-9) }
  }

  @Test func `a place is a percentage of the length`() {
    let scale = Scale(10...20)
    #expect([10, 12.5, 20].map(scale.percent) == [0, 25, 100])
    #expect(Scale(5...5).percent(5) == 0)
  }

  @Test func `any scale has few ticks, ascending and between its ends`() {
    var state: UInt64 = 20_261_130
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let low = Double(Int(state >> 40) % 20_000 - 10_000) / 7
      let length = Double(state >> 20 & 0xFFFF) / 3 + 0.001
      let scale = Scale(low...low + length, steps: 5)
      #expect(scale.ticks.count <= 6)
      #expect(scale.ticks == scale.ticks.sorted())
      #expect(scale.ticks.allSatisfy { low - 1e-6...low + length + 1e-6 ~= $0 })
    }
  }

  /// First and last day, and the labels.
  private static let dates: [(String, String, [String])] = [
    ("2026-11-23", "2026-11-30", ["23 Nov", "30 Nov"]),
    ("2026-11-01", "2026-11-30", ["2 Nov", "9 Nov", "16 Nov", "23 Nov", "30 Nov"]),
    ("2026-10-01", "2026-11-30", ["5 Oct", "19 Oct", "2 Nov", "16 Nov", "30 Nov"]),
    ("2026-09-01", "2027-01-09", ["Sep", "Oct", "Nov", "Dec", "2027"]),
    ("2026-01-15", "2026-12-15", ["Mar", "May", "Jul", "Sep", "Nov"]),
    ("2024-03-01", "2026-11-30", ["Jul", "2025", "Jul", "2026", "Jul"]),
    ("2006-03-01", "2026-11-30", ["2010", "2015", "2020", "2025"]),
  ]

  @Test(arguments: dates.indices)
  func `days have ticks at weeks, months or years`(row: Int) throws {
    let (first, last, labels) = Self.dates[row]
    let axis = DateAxis(
      from: try #require(StudyDay(first)).number, to: try #require(StudyDay(last)).number)
    #expect(axis.ticks().map(\.label) == labels)
    #expect(axis.ticks().allSatisfy { 0...100 ~= axis.percent($0.day) })
  }

  @Test(
    arguments: [
      (0, "0"), (12.5, "12.5"), (-0.004, "0"), (-3.25, "-3.25"), (99.999, "100"), (0.05, "0.05"),
      (7.1, "7.1"),
    ])
  func `numbers in a drawing have two decimals at most`(number: Double, text: String) {
    #expect(Plot.number(number) == text)
  }
}
