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

  @Test(arguments: [
    ("Hegang", 6, "Hegang"), ("Hegang", 5, "Hega…"), ("鹤岗市", 6, "鹤岗市"), ("鹤岗市", 5, "鹤岗…"),
    ("鹤岗市", 4, "鹤…"), ("鹤岗市", 1, "…"), ("鹤岗市", 0, ""), ("e\u{301}a\u{302}o", 2, "e\u{301}…"),
  ])
  func `truncation never cuts a character in half`(text: String, columns: Int, result: String) {
    #expect(truncated(text, to: columns) == result)
    #expect(displayWidth(truncated(text, to: columns)) <= columns)
  }
}
