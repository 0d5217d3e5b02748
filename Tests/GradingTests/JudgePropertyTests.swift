import Foundation
import Testing

@testable import Grading

struct JudgePropertyTests {
  /// The number of random texts; `make thorough` tries 100,000, and a long run sets HEGANG_FUZZ=1000000.
  static let count = ProcessInfo.processInfo.environment["HEGANG_FUZZ"].flatMap(Int.init) ?? 6_000

  static let keys =
    Cards.keys.sorted { $0.key < $1.key }.map(\.value) + [
      .date(
        DateKey(
          year: 1945, month: 8, day: 11,
          siblings: [Sibling(answer: "1945-11-08", label: "another day")])),
      .year(YearKey(year: -221)),
      .number(NumberKey(value: "0.667", precision: .decimals(3), figures: 2)),
      .number(NumberKey(value: "52", unit: "person/km2", figures: 2)),
      .list(
        ListKey(items: ["1906", "1914", "1926"].map { NameKey(accepted: [$0]) }, ordered: true)),
    ]

  @Test func `no text crashes the judge and every verdict but an exact one has a reason`() {
    var texts = RandomText(seed: 1)
    for round in 0..<Self.count {
      let text = texts.next(limit: 400)
      let judgement = judge(text, against: Self.keys[round % Self.keys.count])
      if judgement.verdict != .correct, judgement.reason.isEmpty {
        Issue.record("no reason for \(text.debugDescription)")
      }
      if judgement.verdict == .wrong, judgement.nearest == nil {
        Issue.record("nothing to compare \(text.debugDescription)")
      }
    }
  }

  @Test func `texts up to 64 KiB are judged`() {
    var texts = RandomText(seed: 2)
    for key in Self.keys {
      for length in [500, 5_000, 65_536] {
        #expect(judge(texts.long(length), against: key).verdict != .correct)
      }
    }
  }

  @Test func `the same text gets the same judgement`() {
    var texts = RandomText(seed: 3)
    for round in 0..<min(Self.count, 5_000) {
      let text = texts.next(limit: 200)
      let key = Self.keys[round % Self.keys.count]
      #expect(judge(text, against: key) == judge(text, against: key))
    }
  }

  @Test func `what is composed or decomposed is the same answer`() {
    for text in ["Nánshān", "Nánshān", "Na\u{301}nsha\u{304}n"] {
      #expect(
        judge(text, against: Self.key("district (Nanshan; sibling Anshan)")).verdict == .correct)
    }
  }

  @Test(arguments: keys) func `the form shown is correct`(key: Key) {
    #expect(judge(key.display, against: key).verdict == .correct, "\(key.display)")
    #expect(judge("  \(key.display)\t", against: key).verdict == .correct)
  }

  @Test(arguments: keys) func `every accepted form is correct and no sibling is`(key: Key) {
    for accepted in Self.accepted(key) {
      #expect(judge(accepted, against: key).verdict == .correct, "\(accepted)")
    }
    for sibling in Self.siblings(key) {
      let judgement = judge(sibling.answer, against: key)
      #expect(judgement.verdict == .wrong, "\(sibling.answer)")
      #expect(judgement.mistakenFor == sibling.label)
    }
  }

  private static func key(_ card: String) -> Key {
    Cards.keys[card] ?? .name(NameKey(accepted: []))
  }

  private static func accepted(_ key: Key) -> [String] {
    if case .name(let key) = key { key.accepted } else { [] }
  }

  private static func siblings(_ key: Key) -> [Sibling] {
    switch key {
    case .number(let key): key.siblings.all
    case .year(let key): key.siblings.all
    case .date(let key): key.siblings.all
    case .name(let key): key.siblings
    case .list, .points: []
    }
  }
}
