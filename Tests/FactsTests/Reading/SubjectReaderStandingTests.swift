import Testing

/// Times and status.
struct SubjectReaderStandingTests {
  @Test(arguments: [
    Broken(
      "scheduled without an end",
      fact("status: scheduled"),
      """
      b.yaml:11:13: a fact that is scheduled lacks "valid_until"; expected the last day it may be asked, such as 2026-12-31
      """),
    Broken(
      "a status that is near one",
      fact("status: historic"),
      """
      b.yaml:11:13: unknown status "historic"; did you mean "historical"?
      """),
    Broken(
      "a status that is none",
      fact("status: future"),
      """
      b.yaml:11:13: unknown status "future"; expected current, historical, scheduled or retracted
      """),
    Broken(
      "words for a time that is not there",
      fact("when: in the late 1950s"),
      """
      b.yaml:11:11: "when" puts "as_of" into words, and there is none here
      """),
    Broken(
      "a time that is no date",
      fact("as_of: spring 2020"),
      """
      b.yaml:11:12: "as_of" is "spring 2020", no date of the calendar; expected YYYY, YYYY-MM, YYYY-MM-DD, or two of them as from/to
      """),
    Broken(
      "a time that is not in the calendar",
      fact("as_of: 2021-02-29"),
      """
      b.yaml:11:12: "as_of" is "2021-02-29", no date of the calendar; expected YYYY, YYYY-MM, YYYY-MM-DD, or two of them as from/to
      """),
    Broken(
      "a time that ends before it starts",
      fact("as_of: 1959/1955"),
      """
      b.yaml:11:12: "as_of" ends before it starts: 1959 is after 1955
      """),
    Broken(
      "an end that is no date",
      fact("status: scheduled", "valid_until: soon"),
      """
      b.yaml:12:18: "valid_until" is "soon", no date of the calendar; expected YYYY, YYYY-MM or YYYY-MM-DD
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
