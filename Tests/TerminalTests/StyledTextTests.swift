import Testing

@testable import Terminal

struct StyledTextTests {
  @Test func `styles only add`() {
    let text: StyledText = "\("Right", .good): \("萝北县", .question). Next in \(4) days."
    #expect(text.plain == "Right: 萝北县. Next in 4 days.")
    #expect(text.rendered(colored: false) == text.plain)
    #expect(
      text.rendered(colored: true)
        == "\u{1B}[38;5;29mRight\u{1B}[0m: \u{1B}[1m萝北县\u{1B}[0m. Next in 4 days.")
    #expect(text.columns == 30)
  }

  @Test func `each piece is cleaned before it is styled`() {
    let name = "\u{1B}[0m\u{301}evil"
    let text: StyledText = "\("\u{301}a", .bad)\(name) \u{7}"
    #expect(
      text.rendered(colored: true)
        == "\u{1B}[38;5;166m\u{25CC}\u{301}a\u{1B}[0m\u{FFFD}[0m\u{301}evil \u{FFFD}")
  }

  @Test func `a style ends with its line`() {
    let text = StyledText("one\ntwo\n", .quiet)
    #expect(
      text.rendered(colored: true) == "\u{1B}[2mone\u{1B}[0m\n\u{1B}[2mtwo\u{1B}[0m\n")
    #expect(text.columns == 3)
  }

  @Test func `wrapping keeps the styles`() {
    let text: StyledText = "No. \("174,063 is Suibin County", .bad); Luobei."
    let lines = text.wrapped(to: 14, indent: 2).map { $0.rendered(colored: true) }
    #expect(
      lines == [
        "No. \u{1B}[38;5;166m174,063 is\u{1B}[0m",
        "  \u{1B}[38;5;166mSuibin\u{1B}[0m",
        "  \u{1B}[38;5;166mCounty\u{1B}[0m;",
        "  Luobei.",
      ])
  }

  @Test func `texts are joined, and styled where they have no style`() {
    var text = StyledText("a") + StyledText("b", .good)
    text += "c"
    #expect(
      text.styled(.question).rendered(colored: true)
        == "\u{1B}[1ma\u{1B}[0m\u{1B}[38;5;29mb\u{1B}[0m\u{1B}[1mc\u{1B}[0m")
    #expect(StyledText("").isEmpty)
  }
}
