import Testing

@testable import Grading

struct EditDistanceTests {
  private static func distance(_ a: String, _ b: String, limit: Int = 99) -> Int? {
    EditDistance.between(a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value), limit: limit)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("nanshan", "anshan", 1), ("suibin", "siubin", 1),
    ("ca", "abc", 2),
    ("birobidzan", "birobidzhan", 1), ("kitten", "sitting", 3), ("xinghua", "songhua", 2),
    ("abcd", "badc", 2),
    ("东山", "南山", 1),
  ]) func `edits are counted`(a: String, b: String, distance: Int) {
    #expect(Self.distance(a, b) == distance)
    #expect(Self.distance(b, a) == distance)
    #expect(Self.distance(a, b, limit: distance) == distance)
    #expect(Self.distance(a, b, limit: distance - 1) == nil)
  }

  @Test func `the distance is a metric`() {
    var generator = SeededGenerator(7)
    let word = { (generator: inout SeededGenerator) in
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        UInt32.random(in: 0x61...0x63, using: &generator)
      }
    }
    for _ in 0..<5_000 {
      let (a, b, c) = (word(&generator), word(&generator), word(&generator))
      let distance = { (x: [UInt32], y: [UInt32]) in EditDistance.between(x, y, limit: 99) ?? 99 }
      #expect(distance(a, b) == distance(b, a))
      #expect((distance(a, b) == 0) == (a == b))
      #expect(distance(a, c) <= distance(a, b) + distance(b, c))
    }
  }

  @Test func `letter profiles never rule out a near name`() {
    var generator = SeededGenerator(8)
    for _ in 0..<5_000 {
      let a = (0..<8).map { _ in UInt32.random(in: 0x61...0x68, using: &generator) }
      let b = (0..<8).map { _ in UInt32.random(in: 0x5F...0x68, using: &generator) }
      if let distance = EditDistance.between(a, b, limit: 8) {
        #expect(LetterProfile(a).mayBe(within: distance, of: LetterProfile(b)))
      }
    }
  }
}
