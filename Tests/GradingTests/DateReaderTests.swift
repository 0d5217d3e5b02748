import Testing

@testable import Grading

struct DateReaderTests {
  @Test(arguments: [
    "11 August 1945", "August 11, 1945", "Aug 11 1945", "11th of August, 1945",
    "the 11th of August 1945", "11 Aug. 1945",
    "1945-08-11", "1945/8/11", "1945.08.11", "1945年8月11日", "1945 年 8 月 11 日", "一九四五年八月十一日",
    "19450811",
    "Saturday, 11 August 1945", "１９４５－０８－１１", "11-Aug-1945", "11 Agust 1945", "1945 August 11",
    "on 11 August 1945", "1945年8月11号",
  ]) func `the eleventh of August 1945`(text: String) {
    #expect(DateReader.readings(of: text) == [PartialDate(year: 1945, month: 8, day: 11)])
  }

  @Test(arguments: [
    ("11/8/1945", ["11 August 1945", "8 November 1945"]),
    ("11.8.1945", ["11 August 1945", "8 November 1945"]),
    ("13/8/1945", ["13 August 1945"]), ("8/13/1945", ["13 August 1945"]),
    ("11/8/45", ["11 August 45", "8 November 45"]),
    ("August 1945", ["August 1945"]), ("8/1945", ["August 1945"]), ("1945-08", ["August 1945"]),
    ("1945年8月", ["August 1945"]),
    ("1945", ["1945"]), ("11 August", ["11 August", "August 11"]), ("八月", ["August"]),
    ("11/8", ["11 August", "8 November"]), ("August", ["August"]),
    ("5/5/1945", ["5 May 1945"]), ("29 Feb 2024", ["29 February 2024"]),
  ]) func `dates that are coarser, or can be read twice`(text: String, dates: [String]) {
    #expect(DateReader.readings(of: text).map(\.display) == dates)
  }

  @Test(arguments: [
    "", "31 February 1945", "29 Feb 2023", "13/13/1945", "32 August 1945", "lots", "1945 km",
    "1/2/3/4", "August August 1945",
    "12345", "99999999999999999999", "年", "maybe 1945", "0/0/0000",
  ]) func `what is no date is not read`(text: String) {
    #expect(DateReader.readings(of: text).isEmpty)
  }
}
