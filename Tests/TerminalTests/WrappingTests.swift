import TestSupport
import Testing

@testable import Terminal

struct WrappingTests {
  @Test(arguments: [
    ("", 10, 0, [""]),
    ("one two", 10, 0, ["one two"]),
    ("one two three", 8, 0, ["one two", "three"]),
    ("one two three", 7, 0, ["one two", "three"]),
    ("one   two", 5, 0, ["one", "two"]),
    ("one two three", 7, 2, ["one two", "  three"]),
    ("  one two", 6, 0, ["  one", "two"]),
    ("abcdefghij", 4, 0, ["abcd", "efgh", "ij"]),
    ("ab cdefghij", 4, 0, ["ab", "cdef", "ghij"]),
    ("abcdefgh", 4, 2, ["abcd", "  ef", "  gh"]),
    ("a\nb\n\nc", 10, 1, ["a", " b", " ", " c"]),
    ("one \ntwo", 3, 0, ["one", "two"]),
    ("one two ", 7, 0, ["one two"]),
    ("鹤岗市萝北县", 5, 0, ["鹤岗", "市萝", "北县"]),
    ("鹤岗。萝北", 4, 0, ["鹤", "岗。", "萝北"]),
    ("他说（鹤岗）", 6, 0, ["他说", "（鹤", "岗）"]),
    ("Luobei County, 萝北县", 12, 2, ["Luobei", "  County, 萝", "  北县"]),
    ("鹤岗 and 萝北", 8, 0, ["鹤岗 and", "萝北"]),
    ("鹤岗", 1, 0, ["鹤", "岗"]),
    ("ab", 0, 0, ["a", "b"]),
    ("ab", 2, 5, ["ab"]),
  ])
  func `lines break where readers expect it`(
    text: String, columns: Int, indent: Int, lines: [String]
  ) {
    #expect(wrapped(text, to: columns, indent: indent) == lines)
  }

  @Test func `no text is lost and no line is too long`() {
    var generator = SeededGenerator(seed: 2)
    let alphabet = Array("ab鹤岗 。（）é😀  ,\n-")
    for _ in 0..<3_000 {
      let length = Int.random(in: 0...60, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
      let columns = Int.random(in: 4...30, using: &generator)
      let indent = Int.random(in: 0...2, using: &generator)
      let lines = wrapped(text, to: columns, indent: indent)
      #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
      #expect(lines.allSatisfy { displayWidth($0) <= columns }, "\(lines)")
      #expect(StyledText(text).wrapped(to: columns, indent: indent).map(\.plain) == lines)
    }
  }
}
