import Facts
import SampleDecks
import Testing

@testable import Deck
@testable import Generator

struct CompareFormTests {
  private static let attributes = """
    attributes:
      - id: length
        type: quantity
        unit: km
        ask: "How long is {about}?"
        compare: "Which is longer: {a} or {b}?"
    facts:

    """

  private func generation(_ facts: String) throws -> Generation {
    try Samples.generation(of: facts, attributes: CompareFormTests.attributes)
  }

  private static func length(_ river: String, _ value: String, _ rest: String = "") -> String {
    Samples.fact("\(river)-length", "about: \(river), attribute: length, value: \(value)\(rest)")
  }

  @Test func `two lengths make one card of their own`() throws {
    let made = try generation(Self.length("amur", "2824") + Self.length("lena", "4294"))
    let card = try #require(made.cards(.compare).first)
    #expect(made.cards(.compare).count == 1)
    #expect(card.id == "sample/compare.\(card.id.suffix(8))")
    #expect(card.members == ["amur-length", "lena-length"])
    #expect(card.facts == card.members)
    let form = card.forms[0]
    #expect(
      ["Which is longer: the Amur or the Lena?", "Which is longer: the Lena or the Amur?"]
        .contains(form.stem))
    #expect(form.stem.contains("the \(form.options[0]) or the \(form.options[1])?"))
    #expect(form.options[form.right] == "Lena")
    #expect(card.answer.display == "Lena")
    #expect(
      card.note == "Amur: 2,824 km; Lena: 4,294 km" || card.note == "Lena: 4,294 km; Amur: 2,824 km"
    )
  }

  static let refused: [(String, String)] = [
    (length("amur", "2824") + length("lena", "2850"), "it is too close to amur-length"),
    (length("amur", "2824") + length("lena", "2824"), "it is too close to amur-length"),
    (
      length("amur", "3000", ", precision: 1 figures") + length("lena", "3200"),
      "it is too close to amur-length"
    ),
    (
      length("amur", "2824") + length("lena", "4294", ", precision: lower bound"),
      "a range or a bound is not compared"
    ),
    (length("amur", "2824") + length("lena", "4000..4300"), "a range or a bound is not compared"),
    (
      length("amur", "2824") + length("lena", "4294")
        + "conflicts: [{id: lengths, facts: [amur-length, lena-length]}]\n",
      "it contradicts amur-length"
    ),
    (length("lena", "4294"), "nothing else is of its kind"),
  ]

  @Test(arguments: refused)
  func `what is not clearly more is not compared`(facts: String, reason: String) throws {
    let made = try generation(facts)
    #expect(made.cards(.compare).isEmpty)
    #expect(made.refusals(.compare)["sample/lena-length"] == reason)
  }

  @Test func `of two years the earlier one came first, two years apart at least`() throws {
    let charted = { (river: String, year: Int) in
      Samples.fact(
        river + "-charted",
        "about: \(river), type: year, ask: \"When was {about} charted?\", "
          + "compare: \"Which was charted first: {a} or {b}?\", value: \(year)")
    }
    let made = try Samples.generation(
      of: "facts:\n" + charted("amur", 1932) + charted("lena", 1914))
    let form = try #require(made.cards(.compare).first?.forms[0])
    #expect(form.options[form.right] == "Lena")
    let close = try Samples.generation(
      of: "facts:\n" + charted("amur", 1915) + charted("lena", 1914))
    #expect(close.cards(.compare).isEmpty)
  }

  @Test func `half of the right ones are named first`() {
    var first = 0
    for seed in 0..<1000 {
      var random = StableRandom(seed: "sample/compare.\(seed)#sides")
      first += random.below(2) == 0 ? 1 : 0
    }
    #expect(430...570 ~= first)
  }

  @Test func `a fact more leaves other pairs as they were, but for those over its place`() throws {
    let rivers = ["amur", "lena", "yalu", "liao", "ussuri", "songhua", "nen"]
    let lines = rivers.enumerated().map { Self.length($1, String(1000 * ($0 + 1))) }
    let all = try generation(lines.joined()).cards(.compare)
    let fewer = try generation(lines.dropLast().joined()).cards(.compare)
    #expect(Set(all.map(\.id)).intersection(fewer.map(\.id)).count >= fewer.count / 2)
    #expect(Set(try generation(lines.reversed().joined()).cards(.compare)) == Set(all))
  }

  @Test func `the id follows a fact that was renamed`() throws {
    let before = try generation(Self.length("amur", "2824") + Self.length("lena", "4294"))
    let after = try generation(
      Samples.fact("lena-km", "about: lena, attribute: length, value: 4294, was: [lena-length]")
        + Self.length("amur", "2824"))
    #expect(after.cards(.compare)[0].id == before.cards(.compare)[0].id)
  }

  @Test(arguments: [
    (["divisions/luobei/area", "divisions/suibin/area"], "divisions/compare.area."),
    (["coal", "railway"], "compare."), (["a/b/c", "a/b/d"], "a/b/compare."),
    (["a/x/c", "b/x/c"], "compare.x.c."),
  ])
  func `an id contains what its facts have in common`(members: [String], start: String) {
    let path = Card.path(.compare, of: members, detail: "")
    #expect(path == Card.path(.compare, of: members.reversed(), detail: ""))
    #expect(path.hasPrefix(start))
    #expect(path.count == start.count + 8)
  }
}
