import Foundation
import Grading
import Testing

struct JudgeVectorTests {
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    var card: String
    var typed: String
    var expect: String
    var why: String
    var testDescription: String { "\(card): \(typed)" }
  }

  static let cases: [Case] = {
    guard
      let url = Bundle.module.url(
        forResource: "judge", withExtension: "json", subdirectory: "Fixtures"),
      let data = try? Data(contentsOf: url)
    else { return [] }
    return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
  }()

  @Test func `every vector is read`() {
    #expect(Self.cases.count == 126)
  }

  @Test(arguments: cases) func `a vector gets its verdict`(vector: Case) throws {
    let key = try #require(Cards.keys[vector.card])
    let judgement = judge(vector.typed, against: key)
    #expect(judgement.verdict.rawValue == vector.expect, "\(vector.why): \(judgement.reason)")
    if vector.why.contains("another figure") || vector.why.hasPrefix("sibling:") {
      #expect(judgement.mistakenFor != nil)
    }
    if vector.expect != "correct" { #expect(!judgement.reason.isEmpty) }
  }
}
