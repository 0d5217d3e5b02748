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

  private func marked(_ text: String) -> String {
    text.replacing("<", with: "\u{1B}[200~").replacing(">", with: "\u{1B}[201~")
  }
}
