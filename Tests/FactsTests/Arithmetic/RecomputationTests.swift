import Facts
import Testing

/// Checks, derived facts and derived cells, computed from the facts as they are.
struct RecomputationTests {
  private func subject() throws -> Subject {
    try FactsReader.read(files: [
      (name: "a.yaml", text: Broken.right),
      (
        name: "b.yaml",
        text: """
        schema: facts/1
        subject: hegang
        facts:
          - {id: snow, topic: climate, about: hegang, type: derived, unit: mm, ask: "How much snow?", expression: "{rain} / 4", value: 150, source: {id: book}}
          - id: towns
            topic: climate
            about: hegang
            type: table
            row_class: city
            columns:
              - {id: people, type: quantity, ask: "How many live in {about}?"}
              - {id: area, type: quantity, ask: "How large is {about}?"}
              - {id: density, type: quantity, ask: "How dense is {about}?", derived: "round(people / area)"}
            rows:
              - {id: hegang, cells: [1000, 30, 33]}
              - {id: jiamusi, cells: [500, 20, 25]}
            source: {id: book}
        checks:
          - {id: all-people, expression: sum(towns.people), equals: 1500}
          - {id: not-the-rain, expression: "{rain}", equals: 650, differs: yes, note: two stations}

        """
      ),
    ])
  }

  private func outcomes(_ subject: Subject) -> [String] {
    subject.recomputations().map { "\($0.name) \($0.outcome.rawValue)" }
  }

  @Test func `what the reader let pass holds or is explained`() throws {
    #expect(
      outcomes(try subject()) == [
        "snow holds", "towns/hegang/density holds", "towns/jiamusi/density holds",
        "all-people holds", "not-the-rain explained",
      ])
  }

  @Test func `a changed fact shows wherever it is counted`() throws {
    var changed = try subject()
    for place in changed.facts.indices
    where ["rain", "towns/hegang/people"].contains(changed.facts[place].id) {
      changed.facts[place].value = .quantity("650", unit: "mm")
    }
    #expect(
      outcomes(changed) == [
        "snow unexplained", "towns/hegang/density unexplained", "towns/jiamusi/density holds",
        "all-people unexplained", "not-the-rain unexplained",
      ])
    #expect(changed.recomputations()[0].words == "comes to 162.5, stated is 150")
  }

  @Test func `a fact that is gone breaks what is computed from it`() throws {
    var changed = try subject()
    changed.facts.removeAll { $0.id == "rain" }
    let snow = try #require(changed.recomputations().first)
    #expect(snow.outcome == .broken)
    #expect(snow.words.contains("rain"))
  }
}
