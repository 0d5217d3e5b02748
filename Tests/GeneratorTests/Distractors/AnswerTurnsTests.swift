import Deck
import Testing

@testable import Generator

/// Sets of options where the answers to like questions are a few values, some frequent and some rare.
struct AnswerTurnsTests {
  /// 195 countries by continent.
  private static let counts = [
    ("Africa", 54), ("Asia", 48), ("Europe", 45), ("North America", 23), ("Oceania", 14),
    ("South America", 12),
  ]

  private static func ring(_ counts: [(String, Int)]) -> (AnswerRing, [String: String]) {
    let facts = counts.flatMap { name, count in (0..<count).map { ("\(name) \($0)", name) } }
    let ring = AnswerRing(
      facts.map { (fact: $0.0, name: $0.1) }, group: "continent", classWords: [])
    return (ring, Dictionary(uniqueKeysWithValues: facts))
  }

  @Test func `each option of a set is right equally often, however frequent it is`() {
    let (ring, answers) = Self.ring(Self.counts)
    // Which of its options is right, for each set that is shown first.
    var right: [Set<String>: [String: Int]] = [:]
    for (fact, answer) in answers {
      let set = ring.turns(of: fact)[0]
      #expect(set.count == 3 && Set(set).count == 3 && !set.contains(answer))
      right[Set(set + [answer]), default: [:]][answer, default: 0] += 1
    }
    // Africa has five facts more than a quarter, which a set then shares with two others.
    let unequal = right.values.reduce(0) { sum, counts in
      sum + counts.values.reduce(0) { $0 + ($1 - (counts.values.min() ?? 0)) }
    }
    #expect(unequal <= 16)
    #expect(right.count >= 4)
  }

  @Test func `of as many facts for each answer no set is unequal`() {
    let (ring, answers) = Self.ring(["a", "b", "c", "d", "e", "f"].map { ($0, 8) })
    var right: [Set<String>: [String: Int]] = [:]
    for (fact, answer) in answers {
      right[Set(ring.turns(of: fact)[0] + [answer]), default: [:]][answer, default: 0] += 1
    }
    for counts in right.values { #expect(Set(counts.values).count == 1 && counts.count == 4) }
  }

  @Test func `a card has up to three sets`() {
    let (ring, answers) = Self.ring(Self.counts)
    let numbers = answers.keys.map { ring.turns(of: $0).count }
    #expect(numbers.allSatisfy { 1...3 ~= $0 } && numbers.contains(3))
  }

  @Test(arguments: [4, 13]) func `four answers or many need no such sets`(count: Int) {
    let (ring, answers) = Self.ring((0..<count).map { ("value \($0)", 9) })
    #expect(answers.keys.allSatisfy { ring.turns(of: $0).isEmpty })
  }
}
