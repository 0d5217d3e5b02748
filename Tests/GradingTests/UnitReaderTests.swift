import Testing

@testable import Grading

struct UnitReaderTests {
  private static func read(_ text: String, asked: String = "") -> UnitExpression {
    UnitReader.read(
      PlainText.scalars(of: text), asked: UnitReader.read(PlainText.scalars(of: asked)))
  }

  @Test(arguments: [
    (
      "km2",
      [
        "km²", "km^2", "sq km", "sq. km", "square kilometres", "square kilometers", "km squared",
        "sq. kilometres", "sq km of land",
        "平方公里", "㎢",
      ]
    ),
    ("mile", ["miles", "mi", "mi.", "Mile", "英里"]), ("ha", ["hectares", "公顷"]),
    ("km", ["公里", "kilometre", "KM"]),
    ("celsius", ["°C", "℃", "degrees Celsius", "度", "°", "degrees", "摄氏度", "C"]),
    ("degree", ["°", "°N", "degrees", "度"]),
    ("percent", ["%", "％", "per cent", "pct", "percent"]),
    ("person", ["people", "人", "inhabitants", "miners"]),
    ("RMB", ["yuan", "元", "¥", "CNY", "Chinese yuan", "人民币"]),
    ("USD", ["$", "US$", "dollars", "美元"]),
    ("ton", ["t", "tons", "tonnes", "吨", "噸"]),
    ("ton/year", ["tons a year", "t/y", "tonnes per year", "tons annually"]),
    (
      "person/km2",
      ["people/km²", "people per square kilometre", "人/平方公里", "inhabitants per sq km"]
    ),
    ("district", ["districts", "District"]), ("county", ["counties"]),
  ]) func `names of one unit are read alike`(unit: String, names: [String]) {
    let asked = Self.read(unit)
    for name in names {
      let read = Self.read(name, asked: unit)
      #expect(read.top == asked.top, "\(name)")
      #expect(read.bottom == asked.bottom, "\(name)")
    }
  }

  @Test(arguments: [
    ("km2", "ha", UnitMatch.same(power: -2)), ("km", "m", .same(power: -3)),
    ("ton", "Mt", .same(power: 6)),
    ("km2", "km", .different), ("person", "km2", .different), ("RMB", "USD", .different),
    ("RMB", "元", .same(power: 0)),
    ("person", "workers", .same(power: 0)), ("person", "hamsters", .unknown),
    ("district", "county", .unknown),
    ("school", "vocational schools", .same(power: 0)), ("district", "个district", .same(power: 0)),
    ("", "schools", .same(power: 0)), ("", "km", .different), ("", "%", .same(power: -2)),
    ("percent", "", .same(power: 0)), ("ton/year", "tons", .same(power: 0)),
    ("mm", "mm a year", .same(power: 0)),
    ("km", "km per person", .different), ("person/km2", "people", .same(power: 0)),
    ("person/km2", "/km²", .same(power: 0)), ("person/km2", "km2", .different),
    ("celsius", "km", .different),
  ]) func `a unit typed is set against the unit asked`(
    asked: String, typed: String, match: UnitMatch
  ) {
    let key = Self.read(asked)
    #expect(
      UnitMatch(typed: UnitReader.read(PlainText.scalars(of: typed), asked: key), asked: key)
        == match)
  }

  @Test(arguments: [
    ("mile", "km", "30", "48.28032"), ("km2", "sq mi", "6761", "2610.43669242"),
    ("celsius", "°F", "-16.6", "2.12"),
    ("celsius", "K", "-16.6", "256.55"), ("mm", "inches", "635", "25"),
    ("person/km2", "people/sq mi", "52", "134.6793"),
  ]) func `numbers are converted there and back`(
    asked: String, typed: String, number: String, other: String
  ) throws {
    let key = Self.read(asked)
    let read = UnitReader.read(PlainText.scalars(of: typed), asked: key)
    let number = try #require(ExactDecimal(number))
    switch UnitMatch(typed: read, asked: key) {
    case .convertible(let conversion):
      let there = conversion.reversed(number)
      #expect(
        (there - (try #require(ExactDecimal(other)))).absolute < ExactDecimal(1, exponent: -4),
        "\(there.description)")
      #expect((conversion.converted(there) - number).absolute < ExactDecimal(1, exponent: -9))
    case .same(let power): #expect(number.scaled(by: -power).description == other)
    default: Issue.record("not convertible")
    }
  }

  @Test(arguments: [
    ("counties", "county"), ("churches", "church"), ("boxes", "box"), ("mines", "mine"),
    ("glass", "glass"),
  ])
  func `a plural is made singular`(plural: String, singular: String) {
    #expect(UnitReader.singular(plural) == singular)
  }
}
