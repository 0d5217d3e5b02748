import Testing

/// Precision.
struct SubjectReaderPrecisionTests {
  @Test(arguments: [
    Broken(
      "a precision that is near one",
      fact("precision: abuot", "value: 5", "type: quantity"),
      """
      b.yaml:11:16: unknown precision "abuot"; did you mean "about"?
      """),
    Broken(
      "a precision that is none",
      fact("precision: roughly", "value: 5", "type: quantity"),
      """
      b.yaml:11:16: unknown precision "roughly"; expected exact, about, more than, less than, lower bound, upper bound, N figures or N decimals
      """),
    Broken(
      "a precision of a text",
      fact("precision: about"),
      """
      b.yaml:11:16: the precision "about" belongs to numbers and years
      """),
    Broken(
      "more figures than the precision says",
      fact("precision: 3 figures", "value: 891271", "type: quantity"),
      """
      b.yaml:11:16: 891271 has 6 figures, more than the 3 it is known to
      """),
    Broken(
      "more decimals than the precision says",
      fact("precision: 1 decimal", "value: 16.45", "type: quantity"),
      """
      b.yaml:11:16: 16.45 has 2 decimals, more than the 1 it is known to
      """),
    Broken(
      "more figures asked than known",
      fact("precision: 2 figures", "ask_precision: 3 figures", "value: 35000", "type: quantity"),
      """
      b.yaml:11:16: 3 figures are asked for, but only 2 are known
      """),
    Broken(
      "figures that are none",
      fact("ask_precision: 3", "value: 35000", "type: quantity"),
      """
      b.yaml:11:20: "ask_precision" is "3"; expected N figures, with N from 1 to 15
      """),
    Broken(
      "a value outside its range",
      fact("precision: about", "within: 45..52", "value: 60", "type: quantity"),
      """
      b.yaml:12:13: the value 60 is not within 45..52
      """),
    Broken(
      "a range that is not about",
      fact("precision: exact", "within: 45..52", "value: 48", "type: quantity"),
      """
      b.yaml:12:13: "within" goes with precision: about
      """),
    Broken(
      "a strict bound that is a range",
      fact("precision: more than", "value: 45..52", "type: quantity"),
      """
      b.yaml:11:16: a range is exact or about; a bound is one number
      """),
    Broken(
      "a bound that is a range",
      fact("precision: lower bound", "value: 45..52", "type: quantity"),
      """
      b.yaml:11:16: a range is exact or about; a bound is one number
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
