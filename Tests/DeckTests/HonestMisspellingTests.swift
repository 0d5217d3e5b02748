import Deck
import Foundation
import Grading
import Testing

/// How often honest misspellings of the shipped decks' answers are accepted: strict rules for
/// similar names must not harm learners who know the answer.
///
/// The rule: draw a card that is typed, whose answer is a name with free spelling; draw one of its
/// forms in Latin letters; in one of its words with four letters or more, behind the first letter,
/// leave a letter out, double it, swap it with the next, put another vowel for a vowel, or hit the
/// key beside it. What comes out unchanged is drawn again.
struct HonestMisspellingTests {
  /// How many of the 500 were accepted before there were rules for numerals, letters and opposites.
  private static let passedBefore = 339

  @Test func `five hundred honest misspellings pass as often as before`() throws {
    let slips = try Self.slips(500)
    let passed = slips.count { judge($0.typed, against: $0.key).verdict == .correct }
    #expect(passed >= Self.passedBefore)
  }

  private static func slips(_ count: Int) throws -> [(typed: String, key: Key)] {
    var drawn: [(String, Key)] = []
    var random = StableRandom(seed: "honest misspellings")
    let cards = try ["Hegang", "Elements"].flatMap(typedNames)
    while drawn.count < count {
      let card = cards[random.below(cards.count)]
      let form = card.forms[random.below(card.forms.count)]
      let typed = slip(in: form, &random)
      // The judge has no say in what is drawn, so that its changes are tried on the same slips.
      if typed == form { continue }
      drawn.append((typed, card.key))
    }
    return drawn
  }

  private static func typedNames(in deck: String) throws -> [(forms: [String], key: Key)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "Decks/\(deck)/deck.json"))
    let deck = try DeckFile.decoded(Array(bytes))
    let keys = AnswerKeys(deck)
    return deck.cards.compactMap { card in
      guard case .name(let name) = card.answer, !name.exactSpelling, !card.isComposite,
        let form = card.form(.typed)
      else { return nil }
      let forms = name.accepted.filter { text in
        text.unicodeScalars.allSatisfy { $0.value < 0x250 && !("0"..."9" ~= $0) }
          && text.split(separator: " ").contains { $0.count >= 4 }
      }
      return forms.isEmpty ? nil : (forms, keys.key(for: card, stem: form.stem))
    }
  }

  private static func slip(in form: String, _ random: inout StableRandom) -> String {
    var words = form.split(separator: " ").map(Array.init)
    let long = words.indices.filter { words[$0].count >= 4 }
    let word = long[random.below(long.count)]
    let place = 1 + random.below(words[word].count - 1)
    let letter = words[word][place]
    switch random.below(5) {
    case 0: words[word].remove(at: place)
    case 1: words[word].insert(letter, at: place)
    case 2: words[word].swapAt(place, min(place + 1, words[word].count - 1))
    case 3:
      let vowels = Array("aeiou")
      if vowels.contains(letter) { words[word][place] = vowels[random.below(5)] }
    default:
      let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)
      for row in rows {
        if let key = row.firstIndex(of: letter) {
          words[word][place] =
            row[max(0, min(row.count - 1, key + (random.below(2) == 0 ? 1 : -1)))]
        }
      }
    }
    return words.map { String($0) }.joined(separator: " ")
  }
}
