import Foundation
import Testing

@testable import Grading

/// However the same answer is encoded, it is the same answer; and making it plain twice changes
/// nothing.
struct NormalisationPropertyTests {
  private static let count = min(JudgePropertyTests.count, 200_000)

  @Test func `plain text stays as it is`() {
    var texts = RandomText(seed: 11)
    for _ in 0..<Self.count {
      let once = PlainText.scalars(of: texts.next(limit: 200))
      let text = String(String.UnicodeScalarView(once))
      #expect(PlainText.scalars(of: text) == once, "\(text.debugDescription)")
    }
  }

  @Test func `a fold stays as it is`() {
    var texts = RandomText(seed: 12)
    for _ in 0..<Self.count {
      let once = FoldedName(texts.next(limit: 200))
      #expect(FoldedName(once.text) == once, "\(once.text.debugDescription)")
    }
  }

  @Test func `the white space around an answer makes no difference`() {
    var texts = RandomText(seed: 13)
    for round in 0..<min(Self.count / 4, 20_000) {
      let text = texts.next(limit: 100)
      let key = JudgePropertyTests.keys[round % JudgePropertyTests.keys.count]
      #expect(
        judge(text, against: key) == judge(" \t\(text)\u{A0}\n", against: key),
        "\(text.debugDescription)")
    }
  }

  @Test func `width and composition make no difference`() throws {
    for answer in LearnerAnswerTests.cases {
      let key = try #require(LearnerAnswerTests.keys[answer.card])
      let wide = String(
        String.UnicodeScalarView(
          answer.typed.unicodeScalars.map { scalar in
            (0x21...0x7E).contains(scalar.value) && scalar != "'"
              ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
          }))
      for text in [
        answer.typed.decomposedStringWithCanonicalMapping,
        answer.typed.precomposedStringWithCanonicalMapping, wide,
      ] {
        let verdict = judge(text, against: key).verdict.rawValue
        #expect(verdict == answer.expect, "\(answer.card): \(text)")
      }
    }
  }

  @Test func `capitals make no difference to names`() throws {
    for answer in LearnerAnswerTests.cases {
      guard let key = LearnerAnswerTests.keys[answer.card], case .name(let name) = key,
        name.angle == nil
      else { continue }
      #expect(
        judge(answer.typed.uppercased(), against: key).verdict.rawValue == answer.expect,
        "\(answer.typed)")
    }
  }
}
