import Testing

@testable import Facts

/// Attributes.
struct SubjectReaderAttributesTests {
  @Test(arguments: [
    Broken(
      "a type that is near one",
      """
      attributes:
        - {id: length, type: quantitiy, ask: "How long is {about}?"}

      """,
      """
      b.yaml:4:24: unknown type "quantitiy" in an attribute; did you mean "quantity"?
      """),
    Broken(
      "a type that is none",
      """
      attributes:
        - {id: length, type: table, ask: "How long is {about}?"}

      """,
      """
      b.yaml:4:24: unknown type "table" in an attribute; expected quantity, year, date, relation, name, text, open, choice, list or sequence
      """),
    Broken(
      "no question",
      """
      attributes:
        - {id: length, type: quantity, requires: [season]}

      """,
      """
      b.yaml:4:5: an attribute lacks "ask"; expected the question, in quotes
      """),
    Broken(
      "a unit for a name",
      """
      attributes:
        - {id: hanzi, type: name, unit: km, ask: "How is {about} written?"}

      """,
      """
      b.yaml:4:5: an attribute lacks "script"; expected a script such as latin or simplified
      b.yaml:4:29: "unit" belongs to the type quantity or derived
      """),
    Broken(
      "a relation to an unknown class",
      """
      attributes:
        - {id: mouth, type: relation, to: rivers, ask: "Into what does {about} flow?"}

      """,
      """
      b.yaml:4:37: there is no class with the id "rivers"; did you mean "river"?
      """),
    Broken(
      "a relation to nothing",
      """
      attributes:
        - {id: mouth, type: relation, ask: "Into what does {about} flow?"}

      """,
      """
      b.yaml:4:5: an attribute lacks "to"; expected the class of the answer
      """),
    Broken(
      "an inverse that is not there",
      """
      attributes:
        - {id: mouth, type: relation, to: river, inverse: source, ask: "Into what does {about} flow?"}

      """,
      """
      b.yaml:4:53: there is no attribute with the id "source"
      """),
    Broken(
      "an inverse that is no relation",
      """
      attributes:
        - {id: mouth, type: relation, to: river, inverse: population, ask: "Into what does {about} flow?"}

      """,
      """
      b.yaml:4:53: the inverse of a relation is a relation; population is no relation
      """),
    Broken(
      "a cardinality that is none",
      """
      attributes:
        - {id: mouth, type: relation, to: river, cardinality: many, ask: "Into what does {about} flow?"}

      """,
      """
      b.yaml:4:57: unknown cardinality "many"; expected one-to-one, one-to-many, many-to-one or many-to-many
      """),
    Broken(
      "a cardinality of a number",
      """
      attributes:
        - {id: length, type: quantity, cardinality: one-to-one, ask: "How long is {about}?"}

      """,
      """
      b.yaml:4:34: "cardinality" belongs to the type relation
      """),
    Broken(
      "a qualifier that is a placeholder",
      """
      attributes:
        - {id: length, type: quantity, requires: [about], ask: "How long is {about}?"}

      """,
      """
      b.yaml:4:45: "about" is a placeholder of its own and cannot be a qualifier
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }

  @Test(arguments: [
    ("", "What is the mean depth of {about}?"),
    (", requires: [year]", "What is the mean depth of {about} in {year}?"),
  ])
  func `an attribute without a question is asked for by its id`(more: String, ask: String) throws {
    let file = """
      schema: facts/1
      subject: hegang
      attributes:
        - {id: mean-depth, type: quantity, unit: m\(more)}
      """
    let subject = try FactsReader.read(files: [("a.yaml", Broken.right), ("b.yaml", file)])
    #expect(subject.attributes.first { $0.id == "mean-depth" }?.claim.wording.ask == ask)
  }

  @Test func `the precision of an attribute holds for its facts and columns, unless they have one`()
    throws
  {
    let file = """
      schema: facts/1
      subject: hegang
      attributes:
        - {id: depth, type: quantity, unit: m, ask: "How deep is {about}?", precision: about, ask_precision: 2 figures}
      facts:
        - {id: rough, topic: climate, about: hegang, attribute: depth, value: 1234, source: {id: book}}
        - {id: sharp, topic: climate, about: hegang, attribute: depth, value: 1234, precision: exact, ask_precision: 4 figures, qualifiers: {year: 2020}, source: {id: book}}
        - {id: lakes, topic: climate, about: hegang, type: table, row_class: thing, columns: [{id: depth, attribute: depth}], rows: [{id: deep, name: Deep Lake, cells: [123]}], source: {id: book}}
      """
    let subject = try FactsReader.read(files: [("a.yaml", Broken.right), ("b.yaml", file)])
    let read = subject.facts.filter { $0.attribute == "depth" }.map {
      "\($0.id) \($0.precision) \($0.askFigures ?? 0)"
    }
    #expect(
      read == [
        "rough about(within: nil) 2", "sharp exact 4", "lakes/deep/depth about(within: nil) 2",
      ])
  }
}
