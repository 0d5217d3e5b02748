import Testing

@testable import Facts

struct CSVNumberTests {
  @Test(
    arguments: [
      // text, decimal sign of the file, number, words after it
      ("2850", nil, "2850", ""), ("-16.6", nil, "-16.6", ""), ("−16.6", nil, "-16.6", ""),
      ("0.5", nil, "0.5", ""), ("12,75", nil, "12.75", ""), ("1,234.5", nil, "1234.5", ""),
      ("1.234,5", nil, "1234.5", ""), ("1,234,567", nil, "1234567", ""),
      ("1 234 567", nil, "1234567", ""),
      ("1'234.5", nil, "1234.5", ""), ("1\u{202f}234,5", nil, "1234.5", ""),
      ("82.5 %", nil, "82.5", "%"),
      ("82.5%", nil, "82.5", "%"), ("2850 km", nil, "2850", "km"), ("12 km2", nil, "12", "km2"),
      ("1,234", .point, "1234", ""), ("1,234", .comma, "1.234", ""), ("3.142", .point, "3.142", ""),
      ("3.142", .comma, "3142", ""), ("0,125", .comma, "0.125", ""), ("+5", nil, "5", ""),
    ] as [(String, CSVNumber.Decimal?, String, String)])
  func `a number is read as people write it`(
    text: String, decimal: CSVNumber.Decimal?, plain: String, unit: String
  ) throws {
    let number = try #require(CSVNumber(text, decimal: decimal))
    #expect(number.plain == plain)
    #expect(number.unit == unit)
  }

  @Test(
    arguments: [
      ("", nil), ("km", nil), ("12 May 1990", nil), ("1,2,3", nil), ("1,23,456", nil),
      ("1..5", nil),
      ("1.234.5", nil), ("12,5", .point), ("12.5", .comma), ("1.2 million", nil), ("3-4", nil),
      ("v1.2", nil),
    ] as [(String, CSVNumber.Decimal?)])
  func `anything else is no number`(text: String, decimal: CSVNumber.Decimal?) {
    #expect(CSVNumber(text, decimal: decimal) == nil)
  }

  @Test(
    arguments: [
      ("n,x\na,\"1,234\"\n", nil), ("n,x\na,\"1,234\"\nb,3.5\n", .point),
      ("n,x\na,3.142\n", .point),
      ("n;x\na;3.142\n", nil), ("n;x\na;3.142\nb;12,5\n", .comma), ("n;x\na;12,5\nb;3.5\n", nil),
      ("n;x\na;12\n", .point), ("n;x\na;1.234.567\n", .comma),
    ] as [(String, CSVNumber.Decimal?)])
  func `the decimal sign of a file is what its numbers show`(
    text: String, decimal: CSVNumber.Decimal?
  ) {
    var problems = Problems()
    #expect(CSVNumber.decimal(of: CSVFile(file: "t", text: text, &problems)) == decimal)
  }

  @Test(
    arguments: [
      ("2020-02-01", nil, "2020-02-01"), ("2020-02", nil, "2020-02"),
      ("1.2.2020", nil, "2020-02-01"),
      ("01.02.2020", .monthFirst, "2020-02-01"), ("13/2/2020", nil, "2020-02-13"),
      ("2/13/2020", nil, "2020-02-13"),
      ("1/2/2020", .dayFirst, "2020-02-01"), ("1/2/2020", .monthFirst, "2020-01-02"),
      ("3/3/2020", nil, "2020-03-03"),
      ("1 February 2020", nil, "2020-02-01"), ("February 1, 2020", nil, "2020-02-01"),
      ("1st Feb. 2020", nil, "2020-02-01"), ("Sept 1999", nil, "1999-09"),
      ("1-2-2020", .dayFirst, "2020-02-01"),
    ] as [(String, CSVDate.Order?, String)])
  func `a date is read as people write it`(text: String, order: CSVDate.Order?, plain: String)
    throws
  {
    let date = try #require(CSVDate(text, order: order))
    #expect(date.plain == plain)
    #expect(!date.isAmbiguous || order != nil)
  }

  @Test(arguments: ["1/2/2020", "11/12/1999", "1-2-2020"])
  func `a date that can be read in two ways says so`(text: String) throws {
    #expect(try #require(CSVDate(text, order: nil)).isAmbiguous)
  }

  @Test(arguments: [
    "2020", "32.1.2020", "1/2/20", "31/31/2020", "Danube", "May", "1.2", "30 February 2020",
  ])
  func `anything else is no date`(text: String) {
    #expect(CSVDate(text, order: nil) == nil)
  }
}
