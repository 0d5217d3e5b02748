import SampleDecks
import Testing

@testable import Deck

struct OddFormTests {
  private static let attributes = """
    attributes:
      - id: sea
        type: choice
        ask: "Towards which sea does {about} flow?"
        odd: "Which of these rivers flows towards the {value}?"
    facts:

    """

  private static func sea(_ river: String, _ sea: String) -> String {
    Samples.fact(
      "\(river)-sea", "about: \(river), attribute: sea, value: \(sea), pool: [Red Sea, Black Sea]")
  }

  @Test func `one has the value, three others have another one in common`() throws {
    let made = try Samples.generation(
      of: ["lena", "yalu", "liao"].map { Self.sea($0, "Arctic Ocean") }.joined()
        + ["amur", "songhua", "ussuri", "nen"].map { Self.sea($0, "Pacific Ocean") }.joined(),
      attributes: Self.attributes)
    let card = try #require(made.cards(.odd).first { $0.answer.display == "Lena" })
    let form = card.forms[0]
    #expect(form.stem == "Which of these rivers flows towards the Arctic Ocean?")
    #expect(form.options.count == 4)
    #expect(form.options[form.right] == "Lena")
    #expect(card.members.count == 4)
    let shown = Set(made.cards(.odd).flatMap { $0.forms[0].options })
    #expect(made.cards(.odd).count == 7 && shown.count == 7)
  }

  @Test func `a value of fewer than three things is not asked, as these are never shown otherwise`()
    throws
  {
    let made = try Samples.generation(
      of: Self.sea("lena", "Arctic Ocean")
        + ["amur", "songhua", "ussuri", "nen"].map { Self.sea($0, "Pacific Ocean") }.joined(),
      attributes: Self.attributes)
    #expect(made.cards(.odd).isEmpty)
    #expect(
      made.refusals(.odd)["sample/lena-sea"]
        == "fewer than three things near it have the same value")
  }

  @Test func `one item of a closed list is shown with three things that are not on it`() throws {
    let list = { (closed: String) in
      "facts:\n"
        + Samples.fact(
          "frontier",
          "about: the frontier, type: list, closed: \(closed), count: 1, "
            + "ask: Which rivers?, phrase: the two rivers of the frontier, "
            + "items: [{entity: amur}, {entity: ussuri}]")
    }
    let card = try #require(try Samples.generation(of: list("yes")).cards(.odd).first)
    #expect(card.forms[0].stem == "Which of these is one of the two rivers of the frontier?")
    let others = Set(card.forms[0].options).subtracting([card.answer.display])
    #expect(others.count == 3 && others.isDisjoint(with: ["Amur", "Ussuri"]))
    let open = try Samples.generation(of: list("no"))
    #expect(open.cards(.odd).isEmpty)
    #expect(open.refusals(.odd)["sample/frontier"] == "an open list may hold anything")
    #expect(open.refusals(.membership)["sample/frontier"] == "an open list may hold anything")
  }
}
