import Testing

@testable import Grading

struct ListWordsTests {
  @Test(arguments: [
    ("rice maize soya beans", ["rice", "maize", "soya beans"]),
    ("both rice and maize", ["rice", "maize"]),
    ("1. rice 2. soya beans", ["rice", "soya beans"]),
    ("水稻和玉米", ["水稻", "玉米"]),
  ]) func `a list without separators is taken apart`(text: String, items: [String]) {
    let known = ["rice", "maize", "soya beans", "水稻", "玉米"]
    #expect(ListWords.items(in: text, limit: 9, isItem: known.contains) == items)
  }

  @Test(arguments: ["rice", "rice wheat", "rice soya", "", "and and and"])
  func `one item, or anything strange, is no list`(text: String) {
    #expect(ListWords.items(in: text, limit: 9, isItem: ["rice", "maize"].contains) == nil)
  }

  /// Twice the words, at most twice the questions; and no word is asked for more than eight times.
  @Test(arguments: [10, 100, 1_000]) func `the work grows with the length alone`(words: Int) {
    let text = String(repeating: "a ", count: words)
    var asked = 0
    _ = ListWords.items(in: text, limit: words) { item in
      asked += 1
      return item == "a"
    }
    #expect(asked <= 8 * words)
    asked = 0
    _ = ListSplitter.items(in: String(repeating: "a,", count: words), limit: words) { item in
      asked += 1
      return false
    }
    #expect(asked <= 3 * words)
  }
}
