import Testing

/// Derived facts and checks.
struct SubjectReaderChecksTests {
  @Test(arguments: [
    Broken(
      "a derived fact that is wrong",
      fact("expression: 528 - 420", "value: 109", "type: derived"),
      """
      b.yaml:9:12: the value is 109, but its expression comes to 108
      """),
    Broken(
      "a derived fact without an expression",
      fact("value: 109", "type: derived"),
      """
      b.yaml:4:5: a fact lacks "expression"; expected an expression such as 528 - 420
      """),
    Broken(
      "a derived fact without anything",
      fact("-value", "type: derived"),
      """
      b.yaml:4:5: a fact lacks "expression"; expected how to compute it
      b.yaml:4:5: a fact lacks "value"; expected the number that the expression comes to
      """),
    Broken(
      "a computed question without one of its numbers",
      fact(
        "expression: \"{rain} * 2\"", "value: 1200", "type: derived",
        "ask_computed: \"{snow} mm of rain. Twice as much?\""),
      """
      b.yaml:12:5: "ask_computed" lacks {rain}, a number of the expression
      b.yaml:12:5: unknown placeholder {snow} in "ask_computed"; known here are {rain}, {about}
      """),
    Broken(
      "a computed question of what is not computed",
      fact("ask_computed: \"Twice {rain}?\""),
      """
      b.yaml:11:5: "ask_computed" belongs to a number that is computed from others
      """),
    Broken(
      "an expression over a fact that is not there",
      fact("expression: \"{rian} * 2\"", "value: 1200", "type: derived"),
      """
      b.yaml:11:17: there is no fact {rian}; did you mean "rain"?
      """),
    Broken(
      "an expression that YAML takes for a mapping",
      fact("expression: {rain}", "value: 600", "type: derived"),
      """
      b.yaml:11:5: "expression" is a mapping; expected an expression such as 528 - 420 (a text that has a colon or starts with a brace stands in quotes)
      """),
    Broken(
      "a fact without its braces",
      fact("expression: rain * 2", "value: 1200", "type: derived"),
      """
      b.yaml:11:17: there is no column "rain"; a fact stands in braces, {rain}
      """),
    Broken(
      "an expression that breaks off",
      fact("expression: 528 -", "value: 108", "type: derived"),
      """
      b.yaml:11:17: the expression breaks off; a number was expected
      """),
    Broken(
      "a parenthesis without its partner",
      fact("expression: (528 - 420", "value: 108", "type: derived"),
      """
      b.yaml:11:17: the expression has a ( without its )
      """),
    Broken(
      "a function nobody knows",
      fact("expression: rond(1.5)", "value: 2", "type: derived"),
      """
      b.yaml:11:17: there is no function "rond"; did you mean "round"?
      """),
    Broken(
      "a division by zero",
      fact("expression: 1 / (2 - 2)", "value: 2", "type: derived"),
      """
      b.yaml:11:17: the expression divides by zero or grows too large
      """),
    Broken(
      "a check that fails",
      """
      checks:
        - {id: wet, expression: "{rain} * 2", equals: 1201}

      """,
      """
      b.yaml:4:27: the expression comes to 1200, not to 1201; correct one of them, or declare the disagreement with differs: yes
      """),
    Broken(
      "a check that fails at one decimal",
      """
      checks:
        - {id: wet, expression: "{rain} / 7", equals: 85.8, digits: 1}

      """,
      """
      b.yaml:4:27: the expression comes to 85.71, not to 85.8; correct one of them, or declare the disagreement with differs: yes
      """),
    Broken(
      "a disagreement that is none",
      """
      checks:
        - {id: wet, expression: "{rain} * 2", equals: 1200, differs: yes}

      """,
      """
      b.yaml:4:27: the check says differs: yes, but the expression comes to 1200, which equals 1200
      """),
    Broken(
      "a check against a number with separators",
      """
      checks:
        - {id: wet, expression: "{rain} * 2", equals: "1,200"}

      """,
      """
      b.yaml:4:49: "1,200" has thousands separators; a number is written without, 1200
      """),
    Broken(
      "a check between expressions without digits",
      """
      checks:
        - {id: wet, expression: "{rain} * 2", equals: "{rain} + 600"}

      """,
      """
      b.yaml:4:49: a check between two expressions needs "digits", the decimals to compare
      """),
    Broken(
      "a check without a number",
      """
      checks:
        - {id: wet, expression: "{rain} * 2"}

      """,
      """
      b.yaml:4:5: a check lacks "equals"; expected the number it must come to
      """),
    Broken(
      "a sum over a column that is not there",
      """
      checks:
        - {id: wet, expression: sum(divisions.area), equals: 5}

      """,
      """
      b.yaml:4:27: there is no column "divisions.area"
      """),
    Broken(
      "a column that is not summed",
      table + "checks:\n  - {id: wet, expression: divisions.area, equals: 5}\n",
      """
      b.yaml:19:27: "divisions.area" is a column; put it into sum(), min() or max()
      """),
    Broken(
      "a sum over names",
      table + "checks:\n  - {id: wet, expression: sum(divisions.kind), equals: 5}\n",
      """
      b.yaml:19:27: "divisions.kind" is no single number
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
