import Testing

@testable import Grading

struct DifferenceTests {
  private static func rows(_ typed: String, _ accepted: String) -> String {
    let difference = Difference(typed: typed, accepted: accepted)
    return [difference.typed, difference.accepted, difference.marks].joined(separator: "\n")
  }

  @Test func `a missing letter leaves a dot`() {
    #expect(
      Self.rows("birobidzan", "Birobidzhan") == """
        birobidz·an
        Birobidzhan
                ^
        """)
  }

  @Test func `a letter too many leaves a dot below`() {
    #expect(
      Self.rows("Luobbei", "Luobei") == """
        Luobbei
        Luo·bei
           ^
        """)
  }

  @Test func `a changed figure is marked`() {
    #expect(
      Self.rows("891,217", "891,271") == """
        891,217
        891,271
             ^^
        """)
  }

  @Test func `a wide character takes two columns`() {
    #expect(
      Self.rows("鹤市", "鹤岗市") == """
        鹤··市
        鹤岗市
          ^^
        """)
    #expect(
      Self.rows("绥宾县", "绥滨县") == """
        绥宾县
        绥滨县
          ^^
        """)
  }

  @Test func `case and accents make no difference`() {
    #expect(
      Self.rows("nanshan", "Nánshān") == """
        nanshan
        Nánshān

        """)
  }

  @Test func `texts with little in common are left alone`() {
    #expect(
      Self.rows("174,063", "220,131") == """
        174,063
        220,131

        """)
    #expect(!Difference(typed: "174,063", accepted: "220,131").isAligned)
  }

  @Test func `control characters are left out and long texts cut`() {
    #expect(Difference(typed: "a\u{1B}[2Jb\u{202E}c", accepted: "abc").typed == "a[2Jbc")
    let long = Difference(typed: String(repeating: "x", count: 70_000), accepted: "abc")
    #expect(long.typed.count == Difference.limit)
    #expect(long.typed.hasSuffix("…"))
  }

  @Test func `aligned rows are of one width`() {
    var texts = RandomText(seed: 11)
    for _ in 0..<500 {
      let difference = Difference(typed: texts.next(limit: 60), accepted: texts.next(limit: 60))
      guard difference.isAligned else { continue }
      let width = { (row: String) in row.reduce(0) { $0 + ColumnWidth.of($1) } }
      #expect(width(difference.typed) == width(difference.accepted), "\(difference)")
    }
  }

  @Test(arguments: [
    ("a" as Character, 1), ("岗", 2), ("Ａ", 2), ("é", 1), ("👍🏽", 2), ("☁️", 2), ("·", 1), ("한", 2),
  ])
  func `a character has a width`(character: Character, width: Int) {
    #expect(ColumnWidth.of(character) == width)
  }
}
