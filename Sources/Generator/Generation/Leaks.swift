import Deck
import Grading

/// Finds cards that give away the answer of another.
///
/// A card gives another away if it shows both the subject of the other and one of its accepted
/// answers, complete. Numbers count only as written, years only with their subject. A card shows
/// its question in each form and, if the question names the subject, the options.
package struct Leaks {
  /// A card that gives an answer away and the other card, as indices in the deck.
  package struct Pair: Hashable {
    /// The card that gives away.
    package var from: Int
    /// The card whose answer is given away.
    package var to: Int

    /// A pair of places.
    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// All pairs, each once, including those of the same fact.
  package private(set) var pairs: [Pair] = []

  /// All leaks of a deck.
  package init(_ deck: Deck) {
    let shown = deck.cards.map(Shown.init)
    var places: [String: [Int]] = [:]
    for (place, shown) in shown.enumerated() {
      for word in shown.firstWords { places[word, default: []].append(place) }
    }
    let values = Dictionary(
      deck.cards.filter { !$0.isReverse }.map { ($0.fact, $0.answer.bare) }
    ) { first, _ in first }
    for (place, card) in deck.cards.enumerated() {
      // A reverse question is about the value.
      let subject =
        card.isReverse
        ? Words(values[card.fact] ?? "").words
        : Leaks.subject(of: card, shown[place].stems[0])
      guard !subject.isEmpty else { continue }
      for answer in Leaks.answers(of: card).map(Words.init) {
        // A card may show its own answer in its question: 向阳区, written 向阳区.
        guard let first = answer.words.first, !shown[place].stems[0].holds(answer) else { continue }
        // Who gives it away shows all of these words; the rarest of them is on the fewest cards.
        let rarest = ([first] + subject).map { places[$0, default: []] }.min { $0.count < $1.count }
        for other in rarest ?? [] where other != place {
          if shown[other].says(answer, of: subject) {
            pairs.append(Pair(from: other, to: place))
          }
        }
      }
    }
    pairs = pairs.uniqued()
  }

  /// The texts that a card shows before it is answered.
  private struct Shown {
    let stems: [Words]
    let options: [Words]

    init(_ card: Card) {
      stems = card.forms.map(\.stem).uniqued().map(Words.init)
      // A number among others says of no thing that it is its own; a name is recognised.
      options = card.forms.filter { $0.kind == .choice && !$0.keepsOrder }.flatMap(\.everyOption)
        .map(Words.init)
    }

    var firstWords: Set<String> {
      Set(stems.flatMap(\.words) + options.compactMap(\.words.first))
    }

    func says(_ answer: Words, of subject: [String]) -> Bool {
      stems.contains { stem in
        subject.allSatisfy(stem.words.contains)
          && (stem.holds(answer) || options.contains { $0.words == answer.words })
      }
    }
  }

  /// The words of a text in lowercase; a number with its point and commas is one of them.
  private struct Words {
    var words: [String] = []

    init(_ text: String) {
      var word = ""
      for character in text.lowercased() {
        if character.isLetter || character.isNumber || character == "'"
          || (".,".contains(character) && word.last?.isNumber == true)
        {
          word.append(character)
        } else {
          add(word)
          word = ""
        }
      }
      add(word)
    }

    private mutating func add(_ word: String) {
      let end = word.reversed().prefix { ".,".contains($0) }.count
      if word.count > end { words.append(String(word.dropLast(end))) }
    }

    func holds(_ other: Words) -> Bool {
      guard !other.words.isEmpty, other.words.count <= words.count else { return false }
      return (0...(words.count - other.words.count)).contains { start in
        words[start..<start + other.words.count].elementsEqual(other.words)
      }
    }
  }

  /// The words that a question needs to have the same subject: those of the card's own question.
  private static func subject(of card: Card, _ stem: Words) -> [String] {
    let words = Words(card.label).words.filter { $0.count >= 4 }
    return Set(words).intersection(stem.words).sorted()
  }

  private static func answers(of card: Card) -> [String] {
    switch card.answer {
    case .number(let number): number.value.count >= 3 ? [card.answer.display] : []
    case .year, .date: [card.answer.display]
    case .name(let name): name.accepted.filter { $0.count >= 3 }
    case .list: []
    }
  }
}

extension Card {
  /// Whether two cards have no fact in common, so that they may be asked on the same day.
  package func isForeign(to other: Card) -> Bool {
    Set(facts).isDisjoint(with: other.facts)
  }
}
