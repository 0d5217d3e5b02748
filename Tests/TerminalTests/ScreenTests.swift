import TestSupport
import Testing

/// The model of a terminal that the transcripts are read from.
struct ScreenTests {
  private func seen(_ written: String, columns: Int = 10, rows: Int = 4) -> String {
    var screen = Screen(columns: columns, rows: rows)
    screen.show(written.utf8)
    return screen.text
  }

  @Test(arguments: [
    ("one\r\ntwo\r\n", "one\ntwo\n"),
    ("one\ntwo", "one\n   two"),
    ("one\rt", "tne"),
    ("one\u{8}\u{8}x", "oxe"),
    ("one  \r\n", "one\n"),
    ("a\tb", "a       b"),
    ("\u{7}bell", "bell"),
    // A character at the margin leaves the cursor there; the next one goes to the line below.
    ("0123456789\r\nx", "0123456789\nx"),
    ("0123456789x", "0123456789\nx"),
    ("0123456789\u{8}x", "01234567x9"),
  ])
  func `characters and controls`(written: String, text: String) {
    #expect(seen(written) == text)
  }

  @Test(arguments: [
    ("鹤岗", "鹤岗"),
    ("012345678鹤", "012345678\n鹤"),
    ("鹤岗\u{8}\u{8}x", "鹤x"),
    ("鹤岗\rx", "x 岗"),
    ("鹤岗\r\u{1B}[Cx", " x岗"),
    ("e\u{301}x", "e\u{301}x"),
    ("𠀀x", "𠀀x"),
    ("\u{E9}t", "ét"),
  ])
  func `wide characters and marks`(written: String, text: String) {
    #expect(seen(written) == text)
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m\u{1B}[?2004h", "red"),
    ("abc\r\u{1B}[K", ""),
    ("abcdef\r\u{1B}[2C\u{1B}[K", "ab"),
    ("abcdef\r\u{1B}[2P", "cdef"),
    ("abcdef\r\u{1B}[2@x", "x abcdef"),
    ("abcdef\u{1B}[3Dx", "abcxef"),
    ("abcdef\u{1B}[2Gx", "axcdef"),
    ("ab\r\ncd\u{1B}[Ax", "abx\ncd"),
    ("ab\r\ncd\u{1B}[A\u{1B}[J", "ab"),
    ("\u{1B}]0;a title\u{7}x", "x"),
    // What has gone up out of sight stays.
    ("1\r\n2\r\n3\r\n4\r\n5\u{1B}[H\u{1B}[2Jx", "1\nx"),
    ("1\r\n2\r\n3\r\n4\r\n5\u{1B}[9A\rx", "1\nx\n3\n4\n5"),
  ])
  func `codes`(written: String, text: String) {
    #expect(seen(written) == text)
  }

  @Test func `a cut in the middle of a character or a code changes nothing`() {
    let written = "鹤\u{1B}[31m岗\u{1B}[2D\u{1B}[K市é"
    var screen = Screen(columns: 10)
    for byte in written.utf8 { screen.show([byte]) }
    #expect(screen.text == seen(written))
    #expect(screen.text == "鹤市é")
  }
}
