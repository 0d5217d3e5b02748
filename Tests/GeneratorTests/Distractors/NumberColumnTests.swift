import Grading
import Testing

@testable import Deck
@testable import Generator

struct NumberColumnTests {
  private func number(
    _ value: String, _ unit: String = "km2", _ precision: Answer.Precision = .exact
  ) -> Answer.Number {
    Answer.Number(value: value, unit: unit, precision: precision, figures: 3)
  }

  @Test
  func `only numbers of one unit and as many decimals are shown together, ascending and once`() {
    let column = NumberColumn([
      number("6761"), number("27"), number("27"), number("3344.5"), number("44", "person"),
      number("80", "km2", .atLeast), number("4575"),
    ])
    #expect(column.values(like: number("9")) == [27, 4575, 6761])
    #expect(column.values(like: number("0.1")) == [3344.5])
    #expect(column.values(like: number("1", "person")) == [44])
    #expect(column.values(like: number("1", "mm")) == [])
  }
}
