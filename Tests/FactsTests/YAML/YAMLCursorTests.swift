import Testing

@testable import Facts

struct YAMLCursorTests {
  @Test func `lines end with LF, CR or both, and columns count scalars`() {
    let text = "ab\r\nc鹤d\re\u{301}f\n\ng".unicodeScalars
    var cursor = YAMLCursor(text)
    let places = [(1, 2), (2, 2), (2, 3), (3, 2), (3, 3), (5, 1), (2, 1), (1, 1)]
    let found = places.map { line, column in
      cursor.index(line: line, column: column, in: text).map { text[$0] }
    }
    #expect(found == ["b", "鹤", "d", "\u{301}", "f", "g", "c", "a"])
    #expect(cursor.index(line: 5, column: 2, in: text) == nil)
    #expect(cursor.index(line: 9, column: 1, in: text) == nil)
  }
}
