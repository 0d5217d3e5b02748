import Testing

@testable import Facts

struct ForeignCardsTests {
  /// A line for each card, then for each thing that was not taken.
  private func lines(_ cards: ForeignCards) -> [String] {
    cards.cards.map { card in
      let answer =
        switch card.answer {
        case .text(let text, let accept, let wrong):
          ([text] + accept).joined(separator: "|")
            + (wrong.isEmpty ? "" : " not " + wrong.joined(separator: "|"))
        case .isTrue(let isTrue): isTrue ? "true" : "false"
        case .year(let year): "year \(year)"
        case .number(let value, let within):
          "number \(value)" + (within.map { " within \($0)" } ?? "")
        }
      let rest = [card.topic, card.note].filter { !$0.isEmpty }.map { " (\($0))" }.joined()
      return "\(card.question) = \(answer)\(rest)"
    } + cards.left.map { "\($0.line): \($0.reason)" }
  }

  @Test(arguments: [
    ("Q: Who?\nA: Me", ["Who? = Me"]),
    ("Q: Two\nlines?\n\nA: Of\ntext\n\nQ: b?\nA: c", ["Two lines? = Of text", "b? = c"]),
    ("Q: a?\nA: b\nQ: c?\nA: d", ["a? = b", "c? = d"]),
    (
      "# Seas\nQ: a?\nA: b\n## Lakes\nC: The [x] is.", ["a? = b (Seas)", "The […] is. = x (Lakes)"]
    ),
    (
      "C: The [Danube] is [2,850] km long.",
      ["The […] is 2,850 km long. = Danube", "The Danube is […] km long. = number 2850"]
    ),
    ("Q: When?\nA: 1945", ["When? = year 1945"]), ("---\ntitle: x\n---\nQ: a?\nA: b", ["a? = b"]),
    ("Q: a?\n\nQ: b?\nA: c", ["b? = c", "1: the question has no A:"]),
    ("C: nothing hidden", ["1: C: has no text in brackets"]),
    ("C: [open", ["1: C: has no text in brackets"]),
    ("Hello\nworld\n", ["1: no card: a card begins with Q: or C:"]),
    ("Q: ![](a.png)\nA: b", ["1: it has a picture, which a terminal cannot show"]),
    ("Q:\nA: b", ["1: Q: is empty"]),
  ])
  func `cards in Markdown are taken or listed`(text: String, expected: [String]) {
    #expect(lines(ForeignCards(markdown: text)) == expected)
  }

  @Test(arguments: [
    ("::t:: Who? {=me ~you ~they#no}", ["Who? = me not you|they"]),
    ("It rains.{T}", ["It rains. = true"]),
    ("It rains. {FALSE#no}", ["It rains. = false"]), ("Name one {=a =b}", ["Name one = a|b"]),
    ("The {=sun ~moon} shines.", ["The […] shines. = sun not moon"]),
    ("n? {#12}", ["n? = number 12"]),
    ("n? {#12:0.5}", ["n? = number 12 within 11.5..12.5"]), ("n? {#1..5}", ["n? = number 1..5"]),
    ("Match {=a -> b =c -> d}", ["Match a = b", "Match c = d"]),
    ("What \\= 1 \\{x\\}? {=a\\~b ~c}####", ["What = 1 {x}? […] #### = a~b not c"]),
    ("Who? {~%100%me ~%0%you####because}", ["Who? = me not you (because)"]),
    ("// no\n$CATEGORY: $course$/top/Seas\n\na? {=b}", ["a? = b (Seas)"]),
    ("Two? {~%50%a ~%50%b}", ["1: several of its options are right in part"]),
    ("Open? {}", ["1: the answer is open, for a person to judge"]),
    ("Only words", ["1: it has no answers in braces"]),
    ("Which? {=a =b ~c}", ["1: more than one of its options is right"]),
    ("None? {~a ~b}", ["1: none of its answers is right"]),
    ("[html]Who? {\n=me\n~you\n}", ["Who? = me not you"]),
    ("a\\nb {=c\\nd}", ["a\nb = c\nd"]), ("Which? {=a -> b ~c}", ["Which? = a -> b not c"]),
    ("Which? {=%100%[plain]%5% ~[plain][x]}", ["Which? = %5% not [x]"]),
    ("Name {=a\\*b =c\\\\*d}", ["Name = a*b|c*d"]), ("When? {#1926:0}", ["When? = year 1926"]),
    ("$CATEGORY: $course$/top/A//B\r\n\r\na? {=b}\r\n", ["a? = b (A/B)"]),
  ])
  func `questions in GIFT are taken or listed`(text: String, expected: [String]) {
    #expect(lines(ForeignCards(gift: text)) == expected)
  }

  @Test func `every card becomes a fact that can be read`() throws {
    let gift = """
      Who {"x"}? {=a ~b}

      Same? {=a}

      Same? {=b}

      one {T}

      n? {#3:1}

      Match \\{1\\} {=x -> y =z -> w}
      """
    let facts = try #require(CardFacts(id: "t", file: "t.gift", text: gift))
    try facts.check(title: "A \"title\" \\ here")
    #expect(facts.count == 6)
  }

  @Test(arguments: [
    ("a.csv", "Q: a,A: b\n", false), ("a.md", "", true), ("a.txt", "Q: a\nA: b", true),
    ("a.txt", "le chat\tthe cat", false), ("a.gift", "", true),
    ("a.txt", "::t:: Who? {=a ~b}", true), ("a.txt", "a set\tA = {1, 2}", false),
    ("a.txt", "a set is written {1, 2}", false), ("a.txt", "It rains. {T}", true),
  ])
  func `a file of cards is told from a table`(name: String, text: String, isCards: Bool) {
    #expect((CardFacts(id: "t", file: name, text: text) != nil) == isCards)
  }
}
