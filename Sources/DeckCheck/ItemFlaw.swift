import Deck
import Generator

/// The rules for writing choices that a program can check, named by the flaws they forbid.
///
/// The list is that of Moore et al. 2023 (SAQUET), after Haladyna, Downing and Rodriguez 2002.
enum ItemFlaw: String, CaseIterable {
  case implausible = "an option of another kind"
  case noneOfTheAbove = "none of the above"
  case allOfTheAbove = "all of the above"
  case gap = "a gap in the question"
  case trueFalse = "true or false as an option"
  case absolute = "an absolute word"
  case longestIsRight = "the right option is by far the longest"
  case negative = "a negative question"
  case repeatedWord = "only the right option repeats a word of the question"
  case logicalClue = "options of different formats"
  case lostSequence = "numbers out of order"
  case severalRight = "two options read the same"
  case combined = "an option that combines others"
  case convergence = "the right option shares a word with every other, and no other does"
  case grammar = "an article before the options"
  case vague = "a vague word"
  case unfocused = "not one question"

  func isFound(in choice: DeckUnderTest.Choice, _ tested: DeckUnderTest) -> Bool {
    let options = choice.form.options
    let right = choice.form.right
    let texts = options.map { OptionText($0, classWords: tested.classWords) }
    let stem = OptionText(choice.form.stem, classWords: tested.classWords)
    let all = stem.words + texts.flatMap(\.words)
    switch self {
    case .implausible: return Set(texts.map(\.script)).count > 1
    case .noneOfTheAbove: return options.contains { $0.lowercased().hasPrefix("none of") }
    case .allOfTheAbove: return options.contains { $0.lowercased().hasPrefix("all of") }
    case .gap: return choice.form.stem.contains("__") || choice.form.stem.contains("[…]")
    case .trueFalse: return texts.contains { $0.words == ["true"] || $0.words == ["false"] }
    case .absolute:
      let words: Set = ["always", "never", "completely", "absolutely", "entirely"]
      // "for every 100" is a ratio
      let isEvery = zip(stem.words, stem.words.dropFirst()).contains { pair in
        pair.0 == "every" && !pair.1.contains(where: \.isNumber)
      }
      return isEvery || all.contains(where: words.contains)
    case .longestIsRight:
      let longest = options.indices.filter { $0 != right }.map { options[$0].count }.max() ?? 0
      return texts[right].words.count >= 4
        && Double(longest) < 0.75 * Double(options[right].count)
    case .negative:
      let words: Set = ["except", "never", "false", "incorrect"]
      let isAskedNot = zip(stem.words, stem.words.dropFirst()).contains { pair in
        ["is", "was", "are", "were", "does", "did"].contains(pair.0) && pair.1 == "not"
      }
      return isAskedNot || stem.words.contains { words.contains($0) || $0.hasSuffix("n't") }
    case .repeatedWord:
      let shared = Set(texts[right].content).intersection(stem.content)
      return shared.contains { word in
        !texts.indices.contains { $0 != right && texts[$0].content.contains(word) }
      }
    case .logicalClue: return Set(texts.map(\.hasDigits)).count > 1
    case .lostSequence:
      guard let values = choice.view.values else { return false }
      return !zip(values, values.dropFirst()).allSatisfy(<)
    case .severalRight: return Set(options.map { $0.lowercased() }).count < options.count
    case .combined:
      return texts.contains { text in
        texts.count { $0.words != text.words && text.holds($0) } >= 2
      }
    case .convergence:
      guard texts[right].words.count > 1 else { return false }
      let telling = texts.map { Set($0.content.filter(OptionText.tells)) }
      let shares = telling.indices.map { one in
        telling.indices.allSatisfy { $0 == one || !telling[one].isDisjoint(with: telling[$0]) }
      }
      return shares[right] && shares.count { $0 } == 1
    case .grammar:
      // A capital is a name: "from C up to A".
      let last = choice.form.stem.split { !$0.isLetter }.last.map(String.init) ?? ""
      return ["a", "an"].contains(last)
    case .vague:
      let words: Set = ["often", "sometimes", "usually", "frequently", "occasionally", "perhaps"]
      return all.contains(where: words.contains)
    case .unfocused: return !choice.form.stem.hasSuffix("?") && !choice.form.stem.hasSuffix(":")
    }
  }
}
