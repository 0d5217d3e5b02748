import Testing

@testable import Terminal

struct PasteFilterTests {
  @Test(arguments: [
    ("typed\r", "typed\r"),
    ("<one\rtwo>\r", "<one two>\r"),
    ("<one\r\n\r\n two\n>x", "<one  two>x"),
    ("<\n>", "<>"),
    ("<a\u{1B}[20b>", "<a\u{1B}[20b>"),
    ("<a><b\nc>\n", "<a><b c>\n"),
    ("\u{1B}\u{1B}[200~a\nb>", "\u{1B}<a b>"),
  ])
  func `only line ends inside a paste change`(typed: String, seen: String) {
    var filter = PasteFilter()
    let bytes = marked(typed).utf8.flatMap { filter.pass($0) }
    #expect(String(decoding: bytes, as: UTF8.self) == marked(seen))
    #expect(!filter.isInside)
  }

  @Test func `what is abandoned is dropped to its end, and not a byte further`() {
    var filter = PasteFilter()
    for byte in marked("<one").utf8 { _ = filter.pass(byte) }
    filter.abandon()
    let bytes = marked("two\r\u{1B}three>four<five>").utf8.flatMap { filter.pass($0) }
    #expect(String(decoding: bytes, as: UTF8.self) == marked("four<five>"))
    filter.abandon()
    #expect(filter.pass(0x61) == [0x61])
  }

  private func marked(_ text: String) -> String {
    text.replacing("<", with: "\u{1B}[200~").replacing(">", with: "\u{1B}[201~")
  }
}
