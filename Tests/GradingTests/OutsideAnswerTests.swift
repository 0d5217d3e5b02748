import Foundation
import Grading
import Testing

/// Answers of kinds that testers found misjudged, with the verdict each deserves and, where it matters,
/// the sentence.
struct OutsideAnswerTests {
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    var card: String
    var typed: String
    /// A verdict, or several set apart by `|` where each is fair.
    var expect: String
    var reason: String?
    var testDescription: String { "\(card): \(typed)" }
  }

  static let cases: [Case] = {
    guard
      let url = Bundle.module.url(
        forResource: "outside", withExtension: "json", subdirectory: "Fixtures"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
  }()

  @Test func `the table is read`() {
    #expect(Self.cases.count >= 400)
  }

  @Test(arguments: cases) func `an answer from outside gets the verdict it deserves`(
    answer: Case
  ) throws {
    let judgement = judge(answer.typed, against: try #require(OutsideCards.keys[answer.card]))
    let verdicts = answer.expect.split(separator: "|").map(String.init)
    #expect(verdicts.contains(judgement.verdict.rawValue), "\(judgement.reason)")
    if let reason = answer.reason { #expect(judgement.reason == reason) }
  }
}
