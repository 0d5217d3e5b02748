import Foundation
import Grading
import Testing

/// A table of answers that learners type, each with its verdict.
struct LearnerAnswerTests {
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    var card: String
    var typed: String
    var expect: String
    var testDescription: String { "\(card): \(typed)" }
  }

  static let keys = Cards.keys.merging(LearnerCards.keys) { first, _ in first }

  static let cases: [Case] = {
    guard
      let url = Bundle.module.url(
        forResource: "learner", withExtension: "json", subdirectory: "Fixtures"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
  }()

  @Test func `the table is read`() {
    #expect(Self.cases.count >= 500)
  }

  @Test(arguments: cases) func `an answer gets the verdict it deserves`(answer: Case) throws {
    let key = try #require(Self.keys[answer.card])
    let judgement = judge(answer.typed, against: key)
    #expect(judgement.verdict.rawValue == answer.expect, "\(judgement.reason)")
    if answer.expect != "correct" { #expect(!judgement.reason.isEmpty) }
  }

  @Test(arguments: [
    ("city (Hegang; sibling Jixi)", "Jixi", "That is a coal city to the south."),
    ("latitude (47°04′ N)", "47", "Right so far, but the minutes are asked too."),
    ("latitude (47°04′ N)", "47.4", "Are those decimals or minutes? Write 12°34′ or 12 34."),
    ("latitude (47°04′ N)", "47°40′", "The degrees are right, the minutes are not."),
    ("latitude (47°04′ N)", "48°09′", "That is the northern limit of Hegang."),
    ("latitude (47°04′ N)", "47°04′ S", "That is on another side of the globe."),
    ("president (Xi Jinping)", "Jinping Xi", "In its usual order: Xi Jinping."),
    (
      "population 2020 (891,271; 3 s.f. wanted)", "891,27",
      "Is that comma a decimal point? Write a point."
    ),
    ("railway year (1926)", "1925-1927", "One year is asked, not a range."),
    ("railway year (1926)", "1930-1935", "It lies outside that range."),
    (
      "list: 6 districts", "dongshan nanshan",
      "That is not on the list; several things are set apart by commas."
    ),
    (
      "decline 2013–2020 (\"about 17%\")", "-17%", "The figures are right, the sign is not."
    ),
  ])
  func `the reason is one plain sentence`(card: String, typed: String, reason: String) throws {
    #expect(judge(typed, against: try #require(Self.keys[card])).reason == reason)
  }
}
