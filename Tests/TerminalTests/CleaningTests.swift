import TestSupport
import Testing

@testable import Terminal

struct CleaningTests {
  /// Texts that would take over a terminal, hide or reorder words.
  @Test(arguments: [
    ("\u{1B}[2J\u{1B}[Hgone", "\u{FFFD}[2J\u{FFFD}[Hgone"),
    ("\u{1B}]0;title\u{7}", "\u{FFFD}]0;title\u{FFFD}"),
    ("\u{1B}]52;c;cm0=\u{1B}\\", "\u{FFFD}]52;c;cm0=\u{FFFD}\\"),
    ("\u{9B}31m", "\u{FFFD}31m"),
    ("\u{90}q\u{9C}", "\u{FFFD}q\u{FFFD}"),
    ("\u{0}\u{7}\u{8}\u{B}\u{C}\u{E}\u{F}\u{7F}", String(repeating: "\u{FFFD}", count: 8)),
    ("right\rwrong", "right\u{FFFD}wrong"),
    ("\u{202E}gnaгeH\u{202C}", "\u{FFFD}gnaгeH\u{FFFD}"),
    ("\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}", "\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FEFF}a\u{200B}b\u{2060}c", "\u{FFFD}a\u{FFFD}b\u{FFFD}c"),
    ("\u{FFF9}a\u{FFFA}b\u{FFFB}", "\u{FFFD}a\u{FFFD}b\u{FFFD}"),
    ("\u{E000}\u{F8FF}\u{10FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{378}\u{FFFE}\u{1FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{E0041}\u{E0001}", "\u{FFFD}\u{FFFD}"),
    ("a\u{E0067}🏴a\u{E0067}", "a\u{FFFD}🏴a\u{FFFD}"),
    ("\u{301}a", "\u{25CC}\u{301}a"),
    ("a\n\u{301}b", "a\n\u{25CC}\u{301}b"),
    ("a\t\u{20DD}", "a\t\u{25CC}\u{20DD}"),
    ("\u{1161}", "\u{25CC}\u{1161}"),
    (
      "a" + String(repeating: "\u{301}", count: 30) + "b",
      "a" + String(repeating: "\u{301}", count: 8) + "b"
    ),
    ("a" + String(repeating: "\u{200D}", count: 30), "a" + String(repeating: "\u{200D}", count: 8)),
    ("a\u{2028}b\u{2029}c\u{85}d\r\ne", "a\nb\nc\nd\ne"),
    ("a\r", "a\u{FFFD}"),
    ("a\r\r\nb", "a\u{FFFD}\nb"),
    ("\u{1}prompt\u{2}", "\u{FFFD}prompt\u{FFFD}"),
  ])
  func `what is not text is replaced`(hostile: String, clean: String) {
    // Scalars are compared: as strings, canonically equal texts are the same.
    #expect(Array(cleaned(hostile).unicodeScalars) == Array(clean.unicodeScalars))
    #expect(cleaned(cleaned(hostile)) == cleaned(hostile))
  }

  @Test(arguments: [
    "", "Hegang", "two\nlines\tand a tab", "鹤岗市 Hèǎng", "שלום עולם", "می‌خواهم", "👨‍👩‍👧‍👦 👍🏽 🇨🇳 1️⃣",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "क्षि", "co\u{AD}operate",
    "a\u{301}\u{302}",
    "한국어", "−16.6 °C · 6,761 km² ▸ “quoted”",
  ])
  func `text stays as it is`(text: String) {
    #expect(Array(cleaned(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `on one line there are no breaks and tabs`() {
    #expect(cleaned("a\nb\tc\u{2028}d\r\ne", oneLine: true) == "a b c d e")
  }

  @Test func `nothing dangerous is left of random text`() {
    var generator = SeededGenerator(seed: 1)
    let nasty: [Unicode.Scalar] = [
      "\u{1B}", "\u{9B}", "\r", "\n", "\u{301}", "\u{202E}", "\u{E0041}", "鹤", "[", "🏴",
    ]
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
        text.append(
          Bool.random(using: &generator)
            ? any ?? "a" : nasty.randomElement(using: &generator) ?? "a")
      }
      let clean = cleaned(String(text))
      for scalar in clean.unicodeScalars where scalar != "\n" && scalar != "\t" {
        #expect(![.control, .privateUse, .unassigned].contains(scalar.properties.generalCategory))
      }
      #expect(cleaned(clean) == clean)
    }
  }

  @Test func `a closer look spells everything out`() {
    #expect(spelledOut("a\u{1B}[0m鹤\n") == #"a\u{1B}[0m\u{9E64}\n"#)
  }
}
