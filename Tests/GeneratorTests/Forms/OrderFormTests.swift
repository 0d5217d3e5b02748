import Deck
import SampleDecks
import Testing

@testable import Generator

struct OrderFormTests {
  private static let attributes = """
    attributes:
      - id: length
        type: quantity
        unit: km
        ask: "How long is {about}?"
        order: "Put these rivers in the order of their lengths, the shortest first."
    facts:

    """

  private func generation(_ lengths: [(String, String)]) throws -> Generation {
    try Samples.generation(
      of: lengths.map { river, value in
        Samples.fact("\(river)-length", "about: \(river), attribute: length, value: \(value)")
      }.joined(), attributes: OrderFormTests.attributes)
  }

  private static func grouped(_ length: Int) -> String {
    length < 1_000 ? "\(length)" : "\(length / 1_000),\(length % 1_000)"
  }

  @Test func `the arrangement puts what is shown into the order of the numbers`() throws {
    let made = try generation([
      ("amur", "2824"), ("lena", "4294"), ("yalu", "795"), ("liao", "1345"), ("nen", "1370"),
    ])
    let cards = made.cards(.order)
    #expect(!cards.isEmpty && cards.count < 5)
    let lengths = ["Yalu": 795, "Liao": 1345, "Nen": 1370, "Amur": 2824, "Lena": 4294]
    for card in cards {
      let form = card.forms[0]
      let ranked = form.arrangement.map { form.options[$0] }
      #expect(ranked == form.options.sorted { lengths[$0, default: 0] < lengths[$1, default: 0] })
      #expect(3...4 ~= form.options.count)
      // 1345 and 1370 are too close to stand in one order.
      #expect(!Set(form.options).isSuperset(of: ["Liao", "Nen"]))
      #expect(card.answer.display == ranked.joined(separator: ", "))
      // The values are told in the order that was asked for.
      let told = ranked.map { "\($0): \(OrderFormTests.grouped(lengths[$0, default: 0])) km" }
      #expect(card.note == told.joined(separator: "; "))
      #expect(form.isSound)
    }
  }

  @Test(arguments: [
    [("amur", "2824"), ("lena", "4294")],
    [("amur", "2824"), ("lena", "4294"), ("yalu", "4300")],
    [("amur", "2824"), ("lena", "4294"), ("yalu", "700..900")],
  ])
  func `fewer than three numbers apart make no order`(lengths: [(String, String)]) throws {
    let made = try generation(lengths)
    #expect(made.cards(.order).isEmpty)
    #expect(!made.refusals(.order).isEmpty)
  }

  @Test func `a sequence is put in order on its own card`() throws {
    let made = try Samples.generation(
      of: "facts:\n"
        + Samples.fact(
          "course",
          "about: amur, type: sequence, ask: \"In which order does it pass them?\", "
            + "items: [Nerchinsk, Blagoveshchensk, Khabarovsk]"))
    let card = try #require(made.deck.cards.first)
    let form = try #require(card.form(.order))
    #expect(card.forms[0].kind == .typed)
    #expect(
      form.arrangement.map { form.options[$0] } == ["Nerchinsk", "Blagoveshchensk", "Khabarovsk"])
  }
}
