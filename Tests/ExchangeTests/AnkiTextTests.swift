import Testing

@testable import Exchange

/// What a reader sees of the fields of a note, and the sides that templates make of them.
struct AnkiTextTests {
  @Test(arguments: [
    ("the <b>Black&nbsp;Sea</b>", ["the Black Sea"]),
    ("Vienna &amp; Graz<br>two towns", ["Vienna & Graz", "two towns"]),
    ("<div>a</div><div> b  c </div>", ["a", "b c"]),
    ("1 &lt; 2 &#8776; &#x3c0;; &unknown; & &", ["1 < 2 ≈ π; &unknown; & &"]),
    ("3 < 4 <5 <", ["3 < 4 <5 <"]), ("x<sup>2</sup>", ["x^2"]),
    ("<!-- no --><style>p {}</style>yes<script>no()</script>", ["yes"]),
    ("[sound:a.mp3] hum [1]", ["hum [1]"]), ("&#xD800;&#99999999999;", ["&#xD800;&#99999999999;"]),
    ("<td>a</td><td>b</td>", ["a b"]), ("", []), ("<p", ["<p"]),
  ]) func `HTML is read as text`(html: String, lines: [String]) {
    #expect(AnkiText(html).lines == lines)
  }

  @Test func `items of a list have commas between them`() {
    #expect(AnkiText("Three: <ul><li>Inn</li><li>Isar</li></ul>end").text == "Three: Inn, Isar end")
    #expect(AnkiText("<img src=x>").hasPicture && AnkiText("[sound:x]").hasSound)
  }

  @Test(arguments: [
    ("{{Front}}: {{ text:Back }}", "[Front]: [Back text]"),
    ("{{#Front}}a{{/Front}}{{^Front}}b{{/Front}}", "a"),
    ("{{#None}}a{{/None}}{{^None}}b{{/None}}", "b"),
    ("{{#Front}}x{{#None}}y{{/None}}z", "xz"), ("{{! a comment }}{{Front", "{{Front"),
    ("{{cloze:Text}} {{type:cloze:Text}}", "[Text cloze] [Text type cloze]"),
    ("{{/Front}}a", "a"), ("", ""),
  ]) func `a template is filled`(template: String, side: String) {
    let filled = AnkiTemplate(template).filled(isEmpty: { $0 == "None" }) { name, filters in
      "[" + ([name] + filters).joined(separator: " ") + "]"
    }
    #expect(filled == side)
  }

  @Test func `sections without end and of any depth are read`() {
    let deep = String(repeating: "{{#Front}}", count: 100_000)
    #expect(
      AnkiTemplate(deep).filled(isEmpty: { _ in false }) { name, _ in name }.count < 2_000_000)
  }

  @Test(arguments: [
    (
      "The {{c1::Danube}} ends in the {{c2::Black Sea::sea}}.", 1, "The […] ends in the Black Sea.",
      ["Danube"]
    ),
    (
      "The {{c1::Danube}} ends in the {{c2::Black Sea::sea}}.", 2,
      "The Danube ends in the [… sea].", ["Black Sea"]
    ),
    ("{{c1::a {{c2::b}} c}}", 1, "[…]", ["a b c"]), ("{{c1::a {{c2::b}} c}}", 2, "a […] c", ["b"]),
    ("{{c1::a}} and {{c1::b}}", 1, "[…] and […]", ["a", "b"]), ("{{c1::open", 1, "[…]", ["open"]),
    ("{{c99999999999999999999::x}}", 1, "{{c99999999999999999999::x}}", []),
    ("none", 1, "none", []),
  ]) func `gaps are opened`(text: String, number: Int, question: String, answers: [String]) {
    let cloze = AnkiCloze(text, number: number)
    #expect(cloze.question == question)
    #expect(cloze.answers == answers)
  }

  @Test func `settings in protocol buffers are read as far as they make sense`() {
    let message: [UInt8] = [0x08, 0x96, 0x01, 0x12, 0x03] + Array("abc".utf8)
    let read = ProtocolBuffer(message + [0x1A, 0xFF])
    #expect(read.number(1) == 150 && read.text(2) == "abc" && read.text(3) == "")
    #expect(ProtocolBuffer([]).number(1) == 0)
    #expect(ProtocolBuffer([UInt8](repeating: 0xFF, count: 40)).number(1) == 0)
  }
}
