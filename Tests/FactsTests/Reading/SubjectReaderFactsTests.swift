import Testing

/// Facts as a whole.
struct SubjectReaderFactsTests {
  @Test(arguments: [
    Broken(
      "an unknown key that is near one",
      fact("presision: exact"),
      """
      b.yaml:11:5: unknown key "presision" in a fact; did you mean "precision"?
      """),
    Broken(
      "an unknown key that is near none",
      fact("colour: red"),
      """
      b.yaml:11:5: unknown key "colour" in a fact; known are id, topic, about, attribute, type, unit, script, to, ask, reverse, phrase, label, state, compare, order, most, least, match, odd, which, contrast, ask_computed, qualifiers, value, items, closed, count, expression, accept, ask_more, precision, within, ask_precision, as_of, when, status, valid_until, supersedes, was, fix, refine, importance, after, gives_away, pool, points, plausible, never_distractors, note, author_note, exact_spelling, source, accents, case, language, articles
      """),
    Broken(
      "two changes of one value",
      fact("fix: 2026-11-20") + "    refine: 2026-11-21\n",
      """
      b.yaml:12:5: a fact has both "fix" and "refine"; expected the later one only
      """),
    Broken(
      "a key of attributes",
      fact("inverse: sister"),
      """
      b.yaml:11:5: the key "inverse" belongs in an attribute, not in a fact
      """),
    Broken(
      "no source",
      fact("-source"),
      """
      b.yaml:4:5: a fact lacks "source"; expected where it stands, {id: …, section: …, paragraph: …}
      """),
    Broken(
      "a source nobody listed",
      fact("source: {id: books}"),
      """
      b.yaml:10:18: there is no source with the id "books"; did you mean "book"?
      """),
    Broken(
      "a source that is a text",
      fact("source: book"),
      """
      b.yaml:10:13: a text where a source was expected, with keys such as id
      """),
    Broken(
      "a paragraph that is no number",
      fact("source: {id: book, paragraph: first}"),
      """
      b.yaml:10:35: "paragraph" is "first"; expected a whole number from 1 to 9999
      """),
    Broken(
      "no topic and nothing it is about",
      fact("-topic", "-about"),
      """
      b.yaml:4:5: a fact lacks "about"; expected an entity's id, or what the fact is about in words
      b.yaml:4:5: a fact lacks "topic"; expected the id of a topic
      """),
    Broken(
      "a topic nobody listed",
      fact("topic: climat"),
      """
      b.yaml:5:12: there is no topic with the id "climat"; did you mean "climate"?
      """),
    Broken(
      "something that is nearly an entity",
      fact("about: hegnag"),
      """
      b.yaml:6:12: there is no entity with the id "hegnag"; did you mean "hegang"? (words are written {text: hegnag})
      """),
    Broken(
      "words that are almost an id",
      fact("about: hegan"),
      """
      b.yaml:6:12: there is no entity with the id "hegan"; did you mean "hegang"? (words are written {text: hegan})
      """),
    Broken(
      "neither an attribute nor a type",
      fact("-type"),
      """
      b.yaml:4:5: a fact has an attribute, or a type and a question of its own; this has none
      """),
    Broken(
      "an attribute that is not there",
      fact("-type", "-ask", "attribute: populaton", "value: 5"),
      """
      b.yaml:9:16: there is no attribute with the id "populaton"; did you mean "population"?
      """),
    Broken(
      "an attribute and a type",
      fact("-ask", "attribute: population", "value: 5", "qualifiers: {year: 2020}"),
      """
      b.yaml:7:5: "type" comes from the attribute "population"
      """),
    Broken(
      "a qualifier that is lacking",
      fact("-type", "-ask", "attribute: population", "value: 5"),
      """
      b.yaml:4:5: the attribute "population" requires the qualifier "year", which this fact lacks
      """),
    Broken(
      "a qualifier that is misspelt",
      fact("-type", "-ask", "attribute: population", "value: 5", "qualifiers: {yaer: 2020}"),
      """
      b.yaml:4:5: the attribute "population" requires the qualifier "year", which this fact lacks; is "yaer" meant to be it?
      """),
    Broken(
      "a qualifier that is a list",
      fact("qualifiers: {year: [2020]}"),
      """
      b.yaml:11:18: the qualifier "year" is a list; expected a text
      """),
    Broken(
      "keys of other types",
      fact("closed: yes", "within: 1..2"),
      """
      b.yaml:11:5: "closed" belongs to the type list; this fact is of the type text
      b.yaml:12:5: "within" belongs to the type quantity or derived; this fact is of the type text
      """),
    Broken(
      "an id that is taken",
      fact("id: rain"),
      """
      b.yaml:4:9: the fact id "rain" is taken, by a.yaml:17:10
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
