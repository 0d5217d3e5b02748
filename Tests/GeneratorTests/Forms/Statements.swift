import Facts

@testable import Generator

/// Facts with and without a statement, for the forms that are made from it.
enum Statements {
  static let facts = """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}]
    entities:
      - {id: amur, class: river, name: Amur, article: the}
      - {id: lena, class: river, name: Lena, article: the}
      - {id: yalu, class: river, name: Yalu, article: the}
      - {id: liao, class: river, name: Liao, article: the}
    facts:
      - id: length
        topic: rivers
        about: amur
        type: quantity
        unit: km
        ask: How long is {about}?
        state: "{about} is {value} km long."
        value: 2824
        source: {id: atlas}
      - id: zeya
        topic: rivers
        about: the Zeya
        type: relation
        to: river
        ask: Into which river does {about} flow?
        state: "{about} flows into {value}."
        value: amur
        source: {id: atlas}
      - id: name
        topic: rivers
        about: the Lena, which is called Lena,
        type: text
        ask: What is it called?
        state: "{about} is called {value}."
        value: Lena
        source: {id: atlas}
      - id: bare
        topic: rivers
        about: liao
        type: year
        ask: When was {about} charted?
        value: 1905
        source: {id: atlas}

    """

  static func generation(of facts: String = facts) throws -> Generation {
    Generator.generate(
      try FactsReader.read(files: [(name: "a.yaml", text: facts)]))
  }
}
