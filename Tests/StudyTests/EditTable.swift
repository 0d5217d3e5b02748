import Testing

/// The table of edits: what an author may do to the facts, and what becomes of what was learned.
struct Edit: Sendable, CustomTestStringConvertible {
  let name: String
  /// The facts after the edit; before it they are ``length`` and ``ice``.
  let after: [String]
  var more = ""
  /// The states of the cards afterwards, old cards last, and the messages.
  let expected: String

  var testDescription: String { name }

  static let length = fact("length", "type: quantity; unit: km; ask: How long is it?; value: 2800")
  static let ice = fact("ice", "type: year; ask: When was its ice first measured?; value: 1817")

  static func fact(_ id: String, _ rest: String) -> String {
    """
      - id: \(id)
        topic: rivers
        about: the Amur
        source: {id: atlas, section: Rivers}
        \(rest.replacing("; ", with: "\n    "))

    """
  }

  static func file(_ facts: [String], _ more: String = "") -> String {
    """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}]
    facts:

    """ + facts.joined() + more
  }

  static let table = [
    Edit(
      name: "nothing", after: [length, ice],
      expected: """
        length: as length
        ice: as ice
        """),
    Edit(
      name: "another wording, another order",
      after: [ice.replacing("When was its ice", with: "In which year was its ice"), length],
      expected: """
        ice: as ice
        length: as length
        """),
    Edit(
      name: "a note added",
      after: [length.replacing("2800", with: "2800\n    note: with its upper course"), ice],
      expected: """
        length: as length
        ice: as ice
        """),
    Edit(
      name: "a wrong value corrected",
      after: [length, ice.replacing("1817", with: "1871\n    fix: 2026-12-20")],
      expected: """
        length: as length
        ice: as ice after a lapse, due today
        told: ice fixed 2026-12-20
        """),
    Edit(
      name: "a value more exact",
      after: [length.replacing("2800", with: "2824\n    refine: 2026-12-20"), ice],
      expected: """
        length: as length
        ice: as ice
        told: length refined 2026-12-20
        """),
    Edit(
      name: "a newer figure",
      after: [
        length.replacing("2800", with: "2800\n    status: historical"),
        length.replacing("id: length", with: "id: length-2030")
          .replacing("2800", with: "2810\n    supersedes: length"), ice,
      ],
      expected: """
        length: as length, rests
        length-2030: never asked
        ice: as ice
        told: length retired
        """),
    Edit(
      name: "another id",
      after: [length, ice.replacing("id: ice", with: "id: frost\n    was: [ice]")],
      expected: """
        length: as length
        frost: as ice
        told: frost moved from ice
        """),
    Edit(
      name: "another id, and the value corrected",
      after: [
        length,
        ice.replacing("id: ice", with: "id: frost\n    was: [ice]")
          .replacing("1817", with: "1871\n    fix: 2026-12-20"),
      ],
      expected: """
        length: as length
        frost: as ice after a lapse, due today
        told: frost moved from ice
        told: frost fixed 2026-12-20
        """),
    Edit(
      name: "another id for the second time",
      after: [length, ice.replacing("id: ice", with: "id: cold\n    was: [frost, ice]")],
      expected: """
        length: as length
        cold: as ice
        told: cold moved from ice
        """),
    Edit(
      name: "one fact becomes two",
      after: [
        length,
        ice.replacing("id: ice", with: "id: ice-up\n    was: [ice]")
          .replacing("its ice", with: "its upper ice"),
        ice.replacing("id: ice", with: "id: ice-low\n    was: [ice]"),
      ],
      expected: """
        length: as length
        ice-up: half of ice
        ice-low: half of ice
        told: ice-up split from ice
        told: ice-low split from ice
        """),
    Edit(
      name: "two facts become one",
      after: [ice.replacing("id: ice", with: "id: all\n    was: [ice, length]")],
      expected: """
        all: as length
        told: all merged from ice, length
        """),
    Edit(
      name: "taken out", after: [length],
      more: "tombstones: [{id: ice, date: 2026-12-20, reason: Nobody measured it.}]\n",
      expected: """
        length: as length
        ice: as ice, rests: Nobody measured it.
        told: ice retired
        """),
    Edit(
      name: "retracted",
      after: [length, ice.replacing("1817", with: "1817\n    status: retracted")],
      expected: """
        length: as length
        ice: as ice, rests: It was retracted.
        told: ice retired
        """),
    Edit(
      name: "in another topic",
      after: [length, ice.replacing("topic: rivers", with: "topic: cold")],
      expected: """
        length: as length
        ice: as ice
        """),
  ]
}
