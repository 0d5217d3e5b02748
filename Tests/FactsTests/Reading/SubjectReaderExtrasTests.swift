import Testing

/// Reading the keys that can accompany a value.
struct SubjectReaderExtrasTests {
  @Test(arguments: [
    Broken(
      "wrong options that leave the answer out",
      fact("plausible: 90..95", "value: 100.06", "type: quantity"),
      """
      b.yaml:11:5: the value 100.06 is not between 90 and 95, where wrong options lie
      """),
    Broken(
      "a fact given away that is not there",
      fact("gives_away: [snow]"),
      """
      b.yaml:11:18: there is no fact with the id "snow"
      """),
    Broken(
      "an importance that there is not",
      fact("importance: cor"),
      """
      b.yaml:11:17: unknown importance "cor"; did you mean "core"?
      """),
    Broken(
      "an importance that is a list",
      fact("importance: [core]"),
      """
      b.yaml:11:5: "importance" is a list; expected core, useful or detail
      """),
    Broken(
      "a fact to be met first that is not there",
      fact("after: [snow]"),
      """
      b.yaml:11:13: there is no fact with the id "snow"
      """),
    Broken(
      "a fact to be met before itself",
      fact("after: [f]"),
      """
      b.yaml:11:5: facts come after each other in a circle: f > f
      """),
    Broken(
      "a core fact behind a detail",
      fact("importance: core", "after: [g]")
        + fact("id: g", "ask: \"What?\"", "importance: detail").dropFirst("facts:\n".count),
      """
      b.yaml:12:5: "f" is core and comes after "g", which is detail; make both core
      """),
    Broken(
      "no points",
      fact("points: []"),
      """
      b.yaml:11:5: "points" is empty; expected a list such as [lifts the dampers, all strings]
      """),
    Broken(
      "a point without words",
      fact("points: [{accept: [dry air]}]"),
      """
      b.yaml:11:14: a point lacks "name"; expected what is to be said
      """),
    Broken(
      "points of a number",
      fact("type: quantity", "value: 3", "points: [three]"),
      """
      b.yaml:11:5: "points" belongs to the type text; this fact is of the type quantity
      """),
    Broken(
      "an open question with wrong options",
      fact("type: open", "pool: [wet]"),
      """
      b.yaml:11:5: "pool" means nothing for an open question, which the learner rates
      """),
    Broken(
      "wrong options of a text in a range",
      fact("plausible: 90..95"),
      """
      b.yaml:11:5: "plausible" belongs to the type quantity or derived; this fact is of the type text
      """),
    Broken(
      "a choice without a pool",
      fact("type: choice"),
      """
      b.yaml:4:5: a fact lacks "pool"; expected a list of wrong options, since the fact is a choice
      """),
    Broken(
      "a choice with an empty pool",
      fact("type: choice", "pool: []"),
      """
      b.yaml:11:5: "pool" is empty; expected a list of wrong options, since the fact is a choice
      """),
    Broken(
      "a pool with the answer",
      fact("type: choice", "pool: [wet, Dry]"),
      """
      b.yaml:11:5: the pool offers "Dry" as wrong, but it is right
      """),
    Broken(
      "a pool with an accepted form",
      fact("accept: [arid]", "pool: [wet, arid]"),
      """
      b.yaml:12:5: the pool offers "arid" as wrong, but it is right
      """),
    Broken(
      "an answer that is not enough, and right",
      fact("accept: [arid]", "ask_more: [arid]"),
      """
      b.yaml:12:5: "arid" is under ask_more, as not enough, but it is also right
      """),
    Broken(
      "a spelling that is neither yes nor no",
      fact("exact_spelling: always"),
      """
      b.yaml:11:21: "exact_spelling" is "always"; expected yes or no
      """),
    Broken(
      "a note that is a list",
      fact("note: [a, b]"),
      """
      b.yaml:11:5: "note" is a list; expected a line of text
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
