import Deck
import Facts
import Generator

extension DeckUnderTest {
  /// The choices with what a guesser sees of the whole deck: how often an option is offered, and how
  /// often the questions name it.
  static func seen(
    _ shown: [(Card, Form)], of deck: Deck, _ facts: [String: Fact]
  ) -> [Choice] {
    var counts: [String: Int] = [:]
    var likeCounts: [String: Int] = [:]
    let kind = { (card: Card, form: Form) in
      let like = facts[card.fact].map(SubjectIndex.group) ?? ""
      return "\(form.kind.rawValue) \(card.isReverse) \(card.isComposite ? "" : like)#"
    }
    for (card, form) in shown {
      let kind = kind(card, form)
      for option in form.options {
        counts[option, default: 0] += 1
        likeCounts[kind + option, default: 0] += 1
      }
    }
    var asked: [String: Int] = [:]
    for card in deck.cards {
      for word in Set(OptionText(card.forms[0].stem).words) { asked[word, default: 0] += 1 }
    }
    return shown.map { card, form in
      var choice = Choice(card: card, form: form)
      let kind = kind(card, form)
      choice.view.frequencies = form.options.map { counts[$0, default: 0] }
      choice.view.likeFrequencies = form.options.map { likeCounts[kind + $0, default: 0] }
      choice.view.mentions = form.options.map { option in
        OptionText(option).content.reduce(0) { $0 + asked[$1, default: 0] }
      }
      choice.view.isComposite = card.isComposite
      let statement = card.form(.cloze)?.stem ?? ""
      choice.view.wordBeforeGap = statement.firstRange(of: " […]").flatMap {
        statement[..<$0.lowerBound].split(separator: " ").last.map(String.init)
      }
      return choice
    }
  }

  /// How much more often than by chance a guesser may be right.
  private static let mostAboveChance = 0.05
  /// The probability that a fair deck fails by chance with one guesser or another.
  private static let significance = 0.01
  /// The number of guessers.
  private static let guessers = BlindSolver.allCases.count + 1

  /// The guesses of one guesser: each choice that it has an opinion on, with the probability that it
  /// is right.
  private typealias Guesses = [(choice: Choice, hit: Double)]

  /// How blind solvers do over the choices.
  func guesses(_ solvers: [BlindSolver]) -> Finding {
    finding(
      solvers.map { solver in
        let guesses = picks.compactMap { choice in
          solver.picks(choice.view).map {
            (choice, $0.contains(choice.form.right) ? 1 / Double($0.count) : 0)
          }
        }
        return (solver.rawValue, guesses)
      })
  }

  /// How a guesser does that learns from the other questions.
  var learnedGuesses: Finding {
    let step = max(1, (picks.count + LearnedGuesser.most - 1) / LearnedGuesser.most)
    let tried = stride(from: 0, to: picks.count, by: step).map { picks[$0] }
    let items = tried.map {
      LearnedGuesser.Item($0.view, right: $0.form.right, fact: $0.card.fact)
    }
    return finding([
      ("learned from the other questions", Array(zip(tried, LearnedGuesser.hits(items))))
    ])
  }

  /// A figure for each guesser, and those that do better than by chance: by more than five points,
  /// and so that no guesser would do as well in 99 of 100 fair decks.
  private func finding(_ guessers: [(name: String, guesses: Guesses)]) -> Finding {
    var lines: [String] = []
    var missed: [String] = []
    for (name, guesses) in guessers where !guesses.isEmpty {
      let count = guesses.count
      let hits = guesses.reduce(0) { $0 + $1.hit }
      let chance =
        guesses.reduce(0) { $0 + 1 / Double($1.choice.form.options.count) } / Double(count)
      let line = "\(name) \(Finding.percent(hits / Double(count))) of \(count)"
      lines.append(line)
      let byChance = ChanceBand.probability(
        ofAtLeast: Int(hits.rounded()), of: count, chance: chance)
      guard hits / Double(count) > chance + DeckUnderTest.mostAboveChance,
        byChance < DeckUnderTest.significance / Double(DeckUnderTest.guessers)
      else { continue }
      missed.append("\(line); chance gives \(Finding.percent(chance))")
      missed += guesses.filter { $0.hit == 1 }.map { choice, _ in
        "\(choice.card.id): \(choice.rightOption) is \(name), among "
          + choice.form.options.joined(separator: " · ")
      }
    }
    return Finding(
      state: missed.isEmpty ? .met : .missed, value: lines.joined(separator: ", "),
      details: missed)
  }
}
