import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

@Test(arguments: [
  ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
  ("2000-02-29", 11_016, .tuesday),
  ("2026-11-21", 20_778, .saturday), ("2100-03-01", 47_541, .monday),
  ("0001-01-01", -719_162, .monday),
  ("9999-12-31", 2_932_896, .friday),
])
func `a day has a number and a day of the week`(text: String, number: Int, weekday: Weekday) {
  #expect(StudyDay(text)?.number == number)
  #expect(StudyDay(number: number).description == text)
  #expect(StudyDay(number: number).weekday == weekday)
}

@Test(arguments: [
  "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-1-01", "2026-11-21 ",
  "0000-01-01", "2026/11/21", "", "-026-11-21", "２026-11-21",
])
func `what is no date is refused`(text: String) {
  #expect(StudyDay(text) == nil)
}

@Test func `every day of four centuries follows the one before`() throws {
  let first = try unwrapped(StudyDay("1900-01-01"))
  var before = first.advanced(by: -1)
  for number in 0..<146_097 {
    let day = first.advanced(by: number)
    #expect(day > before)
    #expect(StudyDay(year: day.year, month: day.month, day: day.day) == day)
    #expect(day.weekday.rawValue == before.weekday.rawValue % 7 + 1)
    before = day
  }
  #expect(before.description == "2299-12-31")
}

@Test(arguments: [
  // 2026-11-21 00:00 UTC is 1795219200000.
  (1_795_219_200_000, 0, 4, "2026-11-20"), (1_795_219_200_000, 0, 0, "2026-11-21"),
  (1_795_219_200_000 + 14_399_999, 0, 4, "2026-11-20"),
  (1_795_219_200_000 + 14_400_000, 0, 4, "2026-11-21"),
  (1_795_219_200_000, 480, 4, "2026-11-21"), (1_795_219_200_000, -660, 4, "2026-11-20"),
  (1_795_219_200_000, 840, 23, "2026-11-20"), (-1, 0, 0, "1969-12-31"),
])
func `the day begins at the rollover hour of the place`(
  milliseconds: Int, offset: Int, rollover: Int, day: String
) {
  let reading = ClockReading(
    milliseconds: milliseconds, offsetMinutes: offset, rolloverHour: rollover)
  #expect(reading.day.description == day)
  #expect(reading.moment.day == reading.day.number)
}
