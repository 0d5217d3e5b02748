import Facts
import Testing

struct ExpressionTests {
  private var numbers: Numbers {
    var numbers = Numbers()
    numbers.facts = [
      "population-2010": .number(1_058_665), "population-2020": .number(891_271),
      "divisions/luobei/area": .number(6761), "divisions.area": .column([27, 9, 11]),
      "river": .other, "broken": .unavailable,
    ]
    numbers.columns = ["area": .number(9), "people-2010": .number(110_916)]
    return numbers
  }

  @Test(arguments: [
    ("1", 1), ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 3 - 2", 5), ("12 / 3 / 2", 2),
    ("-2 * -3", 6), ("−2 − −3", 1), ("2*3", 6), ("1.5", 1.5), ("-(1 + 2)", -3),
    ("{population-2010} - {population-2020}", 167_394), ("{divisions/luobei/area} * 2", 13522),
    ("round(2.5)", 3), ("round(2.675, 2)", 2.68), ("round(people-2010 / area)", 12324),
    ("people-2010 - area", 110_907), ("sum(divisions.area)", 47), ("sum({divisions.area}, 3)", 50),
    ("max(divisions.area) - min(divisions.area)", 18), ("min(3, 1, 2)", 1), ("max(area, 10)", 10),
    ("round( ( 1 + 1 ) / 3 , 1 )", 0.7),
  ])
  func `an expression has its value`(text: String, expected: Double) throws {
    #expect(abs(try Expression(text).value(numbers) - expected) < 1e-9)
  }

  @Test(arguments: [
    ("", "the expression breaks off; a number was expected"),
    ("1 +", "the expression breaks off; a number was expected"),
    ("1 2", "the expression goes on with \"2\" after its end"),
    ("1,058,665 - 1", "a comma stands in the expression; numbers have none"),
    ("(1", "the expression has a ( without its )"),
    ("{rain", "the expression has a { without its }"),
    ("sum(1", "sum( lacks its )"),
    ("sqrt(4)", "there is no function \"sqrt\"; known are round, min, max, sum"),
    ("summ(4)", "there is no function \"summ\"; did you mean \"sum\"?"),
    ("round(1, 2, 3)", "round takes a number and the decimals to keep, not 3 things"),
    ("1.2.3", "\"1.2.3\" is no number"),
    ("$", "\"$\" is no number, no {fact} and no column"),
    ("１ + 1", "\"１ + 1\" is no number, no {fact} and no column"),
    (String(repeating: "(", count: 5000), "the expression has more than 1,000 parts"),
    (String(repeating: "1+", count: 5000) + "1", "the expression has more than 1,000 parts"),
  ])
  func `what is no expression is refused with its reason`(text: String, reason: String) {
    #expect(throws: ExpressionError.wrong(reason)) { try Expression(text) }
  }

  @Test(arguments: [
    ("1 / 0", "the expression divides by zero or grows too large"),
    ("{population-2021}", "there is no fact {population-2021}; did you mean \"population-2020\"?"),
    ("{river}", "{river} is no single number"),
    ("divisions.area", "\"divisions.area\" is a column; put it into sum(), min() or max()"),
    (
      "sum(division.area)", "there is no column \"division.area\"; did you mean \"divisions.area\"?"
    ),
    ("people-area", "there is no column \"people-area\"; - and / have spaces around them"),
    ("round(1, 0.5)", "round(x, n) takes a whole number n from 0 to 15"),
    ("round(1, 16)", "round(x, n) takes a whole number n from 0 to 15"),
  ])
  func `what cannot be computed is refused with its reason`(text: String, reason: String) throws {
    let expression = try Expression(text)
    #expect(throws: ExpressionError.wrong(reason)) { try expression.value(numbers) }
  }

  @Test func `a number whose own problem is known is not complained about again`() throws {
    let expression = try Expression("{broken} + {nowhere}")
    #expect(throws: ExpressionError.unavailable) { try expression.value(numbers) }
  }
}
