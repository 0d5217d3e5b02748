import Facts
import Foundation
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// Guessers on subjects that were written for them: a geography in which countries, rivers and cities
/// share names, terms with their definitions, and a vocabulary.
struct GuessingTests {
  static let subjects = ["geography", "terms", "vocabulary"]

  private static func tested(_ name: String) throws -> DeckUnderTest {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let subject = try FactsReader.read(files: [(name: "\(name).yaml", text: text)])
    let today = try #require(CalendarDate("2026-11-21"))
    return DeckUnderTest(subject, Generator.generate(subject), ledger: nil, today: today)
  }

  @Test(arguments: subjects)
  func `no guesser does better than chance`(name: String) throws {
    let tested = try GuessingTests.tested(name)
    #expect(tested.picks.count >= 40)
    for metric: Metric in [
      .flaws, .lengthClue, .numberClue, .likenessClue, .otherClues, .learnedClue,
    ] {
      let finding = metric.measure(tested)
      #expect(finding.state == .met, "\(metric.id): \(finding.value) \(finding.details)")
    }
  }

  /// Of things with one fact each, all are offered equally often.
  @Test func `every term is offered as a wrong one as often as every other`() throws {
    let tested = try GuessingTests.tested("terms")
    var counts: [String: Int] = [:]
    for pick in tested.picks where pick.card.isReverse {
      for option in pick.form.options where option != pick.rightOption {
        counts[option, default: 0] += 1
      }
    }
    // "mitochondrion" is too long beside most others.
    #expect(counts.count >= 38)
    #expect(counts.values.allSatisfy { 1...5 ~= $0 }, "\(counts)")
    #expect(counts.values.count { $0 == 3 } > 20, "\(counts)")
  }

  @Test func `wrong capitals are capitals`() throws {
    let tested = try GuessingTests.tested("geography")
    let asked = tested.choices.filter { $0.card.fact.hasSuffix("-capital") && !$0.card.isReverse }
    let capitals = Set(
      tested.deck.cards.filter { $0.fact.hasSuffix("-capital") && !$0.isReverse }
        .map(\.answer.display))
    #expect(capitals.count > 10)
    #expect(asked.allSatisfy { capitals.isSuperset(of: $0.form.options) })
  }

  @Test func `no composite gives itself away by a name`() throws {
    let tested = try GuessingTests.tested("geography")
    let shown = tested.picks.filter { $0.card.isComposite && $0.form.kind != .compare }
    #expect(!shown.isEmpty)
    for pick in shown {
      let stem = OptionText(pick.form.stem.split(separator: ": ").last.map(String.init) ?? "")
      let shared = pick.form.options.map {
        OptionText($0).content.contains(where: stem.words.contains)
      }
      #expect(Set(shared).count == 1, "\(pick.form)")
    }
  }

  @Test func `a learned guesser finds a clue that is spread over many questions`() {
    let items = (0..<60).map { place in
      let options = ["Ulm", "Bonn", "Trier", "Bremen"]
      let right = place % 3 == 0 ? place % 4 : 3
      return LearnedGuesser.Item(
        BlindSolver.View(stem: "Which?", options: options), right: right, fact: "f\(place)")
    }
    let rate = LearnedGuesser.hits(items).reduce(0, +) / 60
    #expect(rate > 0.6)
    let fair = (0..<60).map { place in
      LearnedGuesser.Item(
        BlindSolver.View(stem: "Which?", options: ["Ulm", "Bonn", "Trier", "Bremen"]),
        right: place % 4, fact: "f\(place)")
    }
    #expect(LearnedGuesser.hits(fair).reduce(0, +) / 60 < 0.45)
  }

  @Test func `number and article are clues`() {
    var view = BlindSolver.View(
      stem: "Which were traded most?", options: ["furs", "salt", "glass"])
    #expect(BlindSolver.inNumber.picks(view) == [0])
    #expect(BlindSolver.inArticle.picks(view) == nil)
    view = BlindSolver.View(stem: "What is it?", options: ["dog", "ox", "the elk"])
    view.wordBeforeGap = "an"
    #expect(BlindSolver.inArticle.picks(view) == [1])
    #expect(BlindSolver.inNumber.picks(view) == nil)
  }
}
