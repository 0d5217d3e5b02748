import Testing

@testable import Terminal

struct FittingTests {
  @Test(arguments: [
    ("鹤岗", 6, Alignment.left, "鹤岗  "), ("鹤岗", 6, .right, "  鹤岗"), ("鹤岗", 3, .left, "鹤岗"),
    ("", 2, .left, "  "), ("e\u{301}", 2, .right, " e\u{301}"),
  ])
  func `padding counts columns`(text: String, columns: Int, alignment: Alignment, result: String) {
    #expect(padded(text, to: columns, alignment) == result)
  }
}
