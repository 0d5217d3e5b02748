import Facts
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    "2020", "0618", "2020-11", "2024-02-29", "2000-02-29", "2023-12-31", "0001-01-01", "9999-12-31",
  ])
  func `a date of the calendar is read and written back`(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "20", "20200", "2020-", "2020-1", "2020-13", "2020-00", "2023-02-29", "1900-02-29",
    "2023-04-31", "2023-01-00", "2023-01-32", "2020-01-01-01", "-2020", "0000", "２０２０", "2020/01",
    "2020-11-1", "12-11-2020",
  ])
  func `everything else is refused`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("1959", "1955", true), ("1955", "1959", false), ("1955", "1955", false),
    ("1955-06", "1955", false), ("1955", "1955-06", false), ("1955-07", "1955-06-30", true),
    ("1955-06-30", "1955-06", false),
  ])
  func `a date is after another when it starts after the other ends`(
    first: String, second: String, isAfter: Bool
  ) throws {
    let (a, b) = (try #require(CalendarDate(first)), try #require(CalendarDate(second)))
    #expect(a.isAfter(b) == isAfter)
  }

  @Test func `a day needs a month`() {
    #expect(CalendarDate(year: 2020, month: nil, day: 1) == nil)
  }
}
