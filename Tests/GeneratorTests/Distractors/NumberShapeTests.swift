import Grading
import Testing

@testable import Deck
@testable import Generator

struct NumberShapeTests {
  static let rows: [(value: String, unit: String, decimals: Int, grain: Double, option: String)] = [
    ("935000", "person", 0, 1000, "1234000"),
    ("82.63", "percent", 2, 0.01, "12.34"),
    ("-16.6", "celsius", 1, 0.1, "-0.4"),
    ("7", "", 0, 1, "9"),
  ]

  @Test(arguments: rows)
  func `an option is written as the right number is`(
    value: String, unit: String, decimals: Int, grain: Double, option: String
  ) throws {
    let shape = try #require(
      NumberShape(Answer.Number(value: value, unit: unit, precision: .exact, figures: 3)))
    #expect(shape.decimals == decimals)
    #expect(abs(shape.grain - grain) < 1e-9)
    #expect(shape.text(Double(option) ?? 0) == option)
    #expect(shape.text(Double(value) ?? 0) == value)
  }

  @Test(arguments: [("21.7", true), ("-195.8", true), ("1064.2", false)])
  func `a temperature near its zero differs by steps, a hot one by factors`(
    value: String, isDegrees: Bool
  ) throws {
    let number = Answer.Number(value: value, unit: "celsius", precision: .exact, figures: 3)
    let shape = try #require(NumberShape(number))
    #expect(shape.isDegrees == isDegrees)
    if case .difference = shape.scale { #expect(isDegrees) } else { #expect(!isDegrees) }
  }

  @Test(arguments: [
    ("100.06", "", 93.0...108.0), ("2.14", "person", 1.4...3.6), ("445771", "person", 4e5...4.9e5),
  ])
  func `options stay where the author says that they are plausible, wherever the right one is`(
    value: String, unit: String, range: ClosedRange<Double>
  ) throws {
    let number = Answer.Number(value: value, unit: unit, precision: .exact, figures: 3)
    let shape = try #require(NumberShape(number, within: range))
    var slots: Set<Int> = []
    for seed in 0..<200 {
      let drawn = try #require(
        NumberOptions.around(
          shape.value, grain: shape.grain, scale: shape.scale, bounds: shape.bounds,
          seed: "\(seed)"))
      #expect(drawn.values.allSatisfy(range.contains))
      slots.insert(drawn.right)
    }
    #expect(slots == [0, 1, 2, 3])
  }

  @Test func `no number has no shape`() {
    #expect(
      NumberShape(Answer.Number(value: "many", unit: "", precision: .exact, figures: 1)) == nil)
  }
}
