import Generator
import Testing

@testable import Deck

struct TrueFalseFormTests {
  @Test func `a false statement differs from the true one by the value alone`() throws {
    let deck = try Statements.generation().deck
    for card in deck.cards {
      guard let form = card.form(.trueFalse), let choice = card.form(.choice) else { continue }
      #expect(form.options == ["true", "false"])
      let said = choice.options.filter { option in
        form.stem.contains(String(option.prefix { $0 != " " }))
      }
      #expect(said.count == 1)
      #expect((said[0] == choice.options[choice.right]) == (form.right == 0))
    }
    #expect(deck.cards[1].form(.trueFalse)?.stem.hasPrefix("The Zeya flows into the ") == true)
  }

  @Test func `about half of the statements are true`() {
    var trues = 0
    for seed in 0..<1000 {
      var random = StableRandom(seed: "sample/\(seed)#truth")
      trues += random.below(2) == 0 ? 1 : 0
    }
    #expect(430...570 ~= trues)
  }
}
