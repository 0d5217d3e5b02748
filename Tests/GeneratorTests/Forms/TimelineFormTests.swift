import SampleDecks
import Testing

@testable import Deck
@testable import Generator

/// Events that the author has put on one timeline, each asked for its place among others.
struct TimelineFormTests {
  private static func event(_ id: String, _ date: String) -> String {
    Samples.fact(
      id,
      "about: the \(id), type: \(date.contains("-8") || date.contains("-0") ? "date" : "year"), "
        + "ask: \"When was the \(id)?\", state: \"The \(id) was in {value}.\", value: \(date)")
  }

  private static func made(
    _ events: KeyValuePairs<String, String>, timeline: [String], _ more: String = ""
  ) throws -> Generation {
    try Samples.generation(
      of: more + "timeline: [{facts: [\(timeline.joined(separator: ", "))]}]\nfacts:\n"
        + events.map { event($0.key, $0.value) }.joined())
  }

  @Test func `an event has a place before, between or after two others`() throws {
    let made = try Self.made(
      ["fire": "1914", "siege": "-44", "flood": "1932-08", "fair": "1950"],
      timeline: ["flood", "siege", "fire"])
    let cards = made.cards(.timeline)
    #expect(
      cards.map { $0.id.prefix { $0 != "." } }
        == ["fire", "flood", "siege"].map { "sample/\($0)/timeline" })
    let shown = cards.map { card -> String in
      let form = card.forms[0]
      return
        "\(form.stem) \(form.items) \(form.options) \(form.options[form.right]): \(card.answer.display)"
    }
    #expect(
      shown == [
        """
        Where on this timeline does the fire belong? ["44 BC: the siege", "1932: the flood"] \
        ["before 44 BC", "between 44 BC and 1932", "after 1932"] between 44 BC and 1932: 1914
        """,
        """
        Where on this timeline does the flood belong? ["44 BC: the siege", "1914: the fire"] \
        ["before 44 BC", "between 44 BC and 1914", "after 1914"] after 1914: August 1932
        """,
        """
        Where on this timeline does the siege belong? ["1914: the fire", "1932: the flood"] \
        ["before 1914", "between 1914 and 1932", "after 1932"] before 1914: 44 BC
        """,
      ])
    #expect(
      cards.map(\.members) == [
        ["fire", "flood", "siege"], ["fire", "flood", "siege"], ["fire", "flood", "siege"],
      ])
    #expect(cards.allSatisfy { $0.forms[0].isSound })
    #expect(
      cards[0].forms[0].wholeStem
        == "44 BC: the siege; 1932: the flood. Where on this timeline does the fire belong?")
  }

  @Test func `events of the same time, or in conflict, are never set beside each other`() throws {
    let close = try Self.made(
      ["fire": "1914", "flood": "1915", "siege": "1930"], timeline: ["fire", "flood", "siege"])
    #expect(close.cards(.timeline).map(\.fact).map { $0.prefix { $0 != "/" } } == ["siege"])
    let reason = "fewer than 2 events of its timeline lie two years or more from it"
    #expect(close.refusals(.timeline) == ["sample/fire": reason, "sample/flood": reason])
    let contradicting = try Self.made(
      ["fire": "1914", "flood": "1920", "siege": "1930", "fair": "1950"],
      timeline: ["fire", "flood", "siege", "fair"],
      "conflicts: [{id: dates, facts: [fire, flood]}]\n")
    for card in contradicting.cards(.timeline) {
      #expect(card.members.contains("fire") != card.members.contains("flood"), "\(card.members)")
    }
  }

  @Test func `a card outlives the growth of its timeline, and no place is right more often`() throws
  {
    let years = (0..<12).map { 1800 + 10 * $0 }
    func cards(_ count: Int) throws -> [Card] {
      let ids = (0..<count).map { "event-\($0)" }
      let facts = zip(ids, years).map { Self.event($0, "\($1)") }.joined()
      return try Samples.generation(
        of: "timeline: [{facts: [\(ids.joined(separator: ", "))]}]\nfacts:\n" + facts
      ).cards(.timeline)
    }
    let few = try cards(5)
    let many = try cards(12)
    let later = Dictionary(uniqueKeysWithValues: many.map { ($0.id, $0.answer) })
    for card in few { #expect(later[card.id] == card.answer) }
    let places = many.map { $0.forms[0].right }
    #expect((0..<4).map { place in places.count { $0 == place } } == [3, 3, 3, 3])
    for card in many {
      let shown = card.forms[0].items.compactMap { Int($0.prefix(4)) }
      #expect(shown.count == 3 && shown == shown.sorted())
    }
  }
}
