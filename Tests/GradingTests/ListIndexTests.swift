import Testing

@testable import Grading

struct ListIndexTests {
  private static let names = (0..<50).map {
    "Bezirk\(Character(UnicodeScalar(97 + UInt8($0 % 25))))\($0 / 25 == 0 ? "dorf" : "stadt")"
  }

  private static let index = ListIndex(
    names.map { NameKey(accepted: ["\($0) District"], classWords: ["District"]) })

  private func candidates(_ text: String) -> [Int] {
    Self.index.candidates(for: NameForm(text, classWords: ClassWords(["District"])))
  }

  @Test func `an exact item is found alone`() {
    #expect(candidates("bezirkadorf") == [0])
    #expect(candidates("Bezirkbdorf District") == [1])
    #expect(candidates("be2zirkcdorf") == [2])
  }

  @Test func `a stranger is set against nothing`() {
    #expect(candidates("Yangtze") == [])
    #expect(candidates(String(repeating: "x", count: 5_000)) == [])
  }

  @Test func `both names in brackets must mean one item`() {
    #expect(candidates("Bezirkadorf District (Bezirkadorf)") == [0])
    #expect(candidates("Bezirkadorf (Bezirkbdorf)") == [])
  }

  /// Every exact item of a long list is set against one item of the key, so the whole list costs
  /// its length and no more.
  @Test func `a list of fifty is compared fifty times`() {
    #expect(Self.names.reduce(0) { $0 + candidates($1).count } == 50)
  }
}
