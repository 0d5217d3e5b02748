import JSON
import Testing

@Test(arguments: [
  (#""plain""#, "plain"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
  (#""\u0041\u00e9\u841d""#, "Aé萝"), (#""\ud83d\ude00 \uD83D\uDE00""#, "😀 😀"),
  (#""é萝😀\u0000""#, "é萝😀\0"), ("\"\u{7f}\u{2028}\"", "\u{7f}\u{2028}"),
])
func `a string is decoded`(text: String, expected: String) throws {
  var reader = JSONReader(Array(text.utf8))
  #expect(try Array(reader.string().utf8) == Array(expected.utf8))
  try reader.end()
}

@Test(
  arguments: [
    ("1", .expected("a string", at: 0)),
    (#""open"#, .expected("a closing quotation mark", at: 5)),
    (#""open\n"#, .expected("a closing quotation mark", at: 7)),
    ("\"a\nb\"", .expected(#"an escape such as \n, not a bare control character"#, at: 2)),
    ("\"\\t\u{0}\"", .expected(#"an escape such as \n, not a bare control character"#, at: 3)),
    (#""\x""#, .expected(#"one of \" \\ \/ \b \f \n \r \t \u"#, at: 1)),
    (#""\"#, .expected(#"one of \" \\ \/ \b \f \n \r \t \u"#, at: 1)),
    (#""\u12g4""#, .expected(#"four hexadecimal digits after \u"#, at: 5)),
    (#""\ud83d""#, .invalidText(at: 1)), (#""\ud83dx""#, .invalidText(at: 1)),
    (#""\ude00""#, .invalidText(at: 1)), (#""\ud83d\n""#, .invalidText(at: 1)),
    (#""\ud83d\ud83d""#, .invalidText(at: 1)),
  ] as [(String, JSONError)])
func `a malformed string is refused`(text: String, expected: JSONError) {
  var reader = JSONReader(Array(text.utf8))
  #expect(throws: expected) { try reader.string() }
}

@Test(arguments: [
  [0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe8, 0x90],
])
func `bytes that are not UTF-8 are refused, also beside an escape and when skipped`(_ bad: [Int]) {
  let bad = bad.map { UInt8($0) }
  for escape in ["", #"\n"#] {
    let bytes = Array("\"\(escape)".utf8) + bad + Array("\"".utf8)
    var reader = JSONReader(bytes)
    #expect(throws: JSONError.invalidText(at: 1)) { try reader.string() }
    var skipping = JSONReader(bytes)
    #expect(throws: JSONError.invalidText(at: 1)) { try skipping.skip() }
  }
}

@Test(
  arguments: [
    (#""plain""#, "plain"), (#""""#, ""), (#" "a \"b\" \\ \/ c""#, #"a "b" \ / c"#),
    (#""\n""#, nil),
    (#""\u0041""#, nil), (#""é""#, nil), (#""open"#, nil), (#""open\"#, nil), ("\"a\nb\"", nil),
    ("1", nil),
    (#""twenty characters!!""#, "twenty characters!!"), (#""twenty characters !!""#, nil),
  ] as [(String, String?)])
func `a plain string is read into an array, any other is left`(text: String, expected: String?)
  throws
{
  var reader = JSONReader(Array(text.utf8))
  var bytes = [UInt8](repeating: 0, count: 20)
  let count = reader.plainString(into: &bytes)
  #expect(count.map { String(decoding: bytes[..<$0], as: UTF8.self) } == expected)
  if expected != nil { return try reader.end() }
  // The general way decides from where it stands.
  var other = JSONReader(Array(text.utf8))
  #expect((try? reader.string()) == (try? other.string()))
}
