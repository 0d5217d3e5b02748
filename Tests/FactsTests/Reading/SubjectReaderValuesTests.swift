import Testing

/// Values by their types.
struct SubjectReaderValuesTests {
  @Test(arguments: [
    Broken(
      "no value",
      fact("-value"),
      """
      b.yaml:4:5: a fact lacks "value"; expected a text
      """),
    Broken(
      "an empty value",
      fact("value: \"\""),
      """
      b.yaml:9:5: "value" is empty; expected a text
      """),
    Broken(
      "a value that is a list",
      fact("value: [dry]"),
      """
      b.yaml:9:5: "value" is a list; expected a text
      """),
    Broken(
      "thousands separators",
      fact("value: 891,271", "type: quantity"),
      """
      b.yaml:9:12: "891,271" has thousands separators; a number is written without, 891271
      """),
    Broken(
      "thousands separators in braces",
      """
      facts:
        - {id: f, topic: climate, about: hegang, type: quantity, ask: "How many?", value: 891,271, source: {id: book}}

      """,
      """
      b.yaml:4:89: a comma within braces ends a text, so that "271" was read as a key; put the whole text in quotes
      """),
    Broken(
      "spaces between thousands",
      fact("value: 891 271", "type: quantity"),
      """
      b.yaml:9:12: "891 271" has thousands separators; a number is written without, 891271
      """),
    Broken(
      "a unit beside the number",
      fact("value: 600 mm", "type: quantity"),
      """
      b.yaml:9:12: "600 mm" is no number; expected digits with at most one point, such as 891271, -16.6 or 600..650
      """),
    Broken(
      "an exponent",
      fact("value: 1e3", "type: quantity"),
      """
      b.yaml:9:12: "1e3" is no number; expected digits with at most one point, such as 891271, -16.6 or 600..650
      """),
    Broken(
      "zeros in front",
      fact("value: 012", "type: quantity"),
      """
      b.yaml:9:12: "012" starts with a zero too many; expected 12
      """),
    Broken(
      "a range in the wrong order",
      fact("value: 650..600", "type: quantity"),
      """
      b.yaml:9:12: the range 650..600 is not in order; expected the smaller number first
      """),
    Broken(
      "a range without an end",
      fact("value: 600..", "type: quantity"),
      """
      b.yaml:9:12: "600.." is no range; expected one such as 600..650
      """),
    Broken(
      "a range in words",
      fact("value: 600..650..700", "type: quantity"),
      """
      b.yaml:9:12: "600..650..700" is no range; expected one such as 600..650
      """),
    Broken(
      "a year with words",
      fact("type: year", "value: 1926 AD"),
      """
      b.yaml:9:12: "1926 AD" is no year; expected a year such as 1926 (-221 is before the common era)
      """),
    Broken(
      "the year zero",
      fact("type: year", "value: 0"),
      """
      b.yaml:9:12: "0" is no year; expected a year such as 1926 (-221 is before the common era)
      """),
    Broken(
      "a day that is not in the calendar",
      fact("type: date", "value: 2023-04-31"),
      """
      b.yaml:9:12: "2023-04-31" is no date of the calendar; expected YYYY-MM-DD or YYYY-MM (for a year alone use the type year)
      """),
    Broken(
      "a year for a date",
      fact("type: date", "value: 1945"),
      """
      b.yaml:9:12: "1945" is no date of the calendar; expected YYYY-MM-DD or YYYY-MM (for a year alone use the type year)
      """),
    Broken(
      "a relation to something unknown",
      fact("-type", "-ask", "attribute: sister", "value: jiamusy"),
      """
      b.yaml:7:12: there is no entity with the id "jiamusy"; did you mean "jiamusi"?
      """),
    Broken(
      "a relation to another class",
      fact("-type", "-ask", "attribute: sister", "value: songhua"),
      """
      b.yaml:7:12: "songhua" is of the class river; this relation leads to the class city
      """),
    Broken(
      "a name without its script",
      fact("type: name"),
      """
      b.yaml:4:5: a fact lacks "script"; expected a script such as latin or simplified
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
