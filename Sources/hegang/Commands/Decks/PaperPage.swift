import Deck
import HTML
import Study
import Terminal

/// The page of a printed test: each version, and at the end the answer keys.
struct PaperPage {
  let deck: Deck
  let papers: [Paper]
  let seed: Int

  /// The largest number of accepted answers in a key.
  private static let most = 4
  /// The most characters of an answer that fits on one line in anyone's handwriting.
  private static let longest = 40

  /// The text of the file.
  var text: String {
    HTML.page(
      language: deck.language, title: "\(cleaned(deck.title)): test",
      style: [PaperPage.style], papers.map(test) + [key])
  }

  /// A version: title, lines for name and date, questions.
  private func test(_ paper: Paper) -> HTML {
    HTML(
      "section", ["class": "test"],
      HTML(
        "header",
        HTML("h1", text: cleaned(deck.title)), HTML("p", text: "Version \(paper.name)")),
      HTML(
        "div", ["class": "who"],
        HTML("span", text: "Name"), HTML("span", ["class": "blank wide"]),
        HTML("span", text: "Date"), HTML("span", ["class": "blank"]),
        HTML("span", text: "Points"), HTML("span", ["class": "blank short"]),
        HTML("span", text: "of \(paper.questions.count)")),
      HTML("p", ["class": "hint"], text: "Circle one letter, or write your answer on the lines."),
      HTML("ol", ["class": "questions"], all: paper.questions.map(question)))
  }

  private func question(_ item: Paper.Item) -> HTML {
    let question = item.question
    let hint: [HTML] =
      question.exactness.map { [.text(" "), HTML("span", ["class": "hint"], text: $0)] } ?? []
    let options = HTML(
      "ol", ["class": "options", "type": "A"],
      all: item.options.enumerated().map { place, option in
        let event =
          question.form == .timeline && place < question.items.count
          ? [HTML("div", ["class": "event"], text: cleaned(question.items[place]))] : []
        return HTML("li", all: [.text(cleaned(option))] + event)
      })
    let answer: [HTML]
    switch question.form.answering {
    case .typing:
      answer = (0..<lines(for: question)).map { _ in HTML("div", ["class": "line"]) }
    case .rating: answer = (0..<PaperPage.openLines).map { _ in HTML("div", ["class": "line"]) }
    case .picking: answer = [options]
    case .arranging where question.items.isEmpty:
      let blanks = question.options.map { _ in HTML("span", ["class": "blank short"]) }
      answer = [
        options,
        HTML("div", ["class": "who"], all: [HTML("span", text: "The letters in order:")] + blanks),
      ]
    case .arranging:
      let items = question.items.map {
        HTML(
          "div", ["class": "who"],
          HTML("span", ["class": "blank short"]), HTML("span", text: cleaned($0)))
      }
      answer =
        [HTML("p", ["class": "hint"], text: "Write a letter on each line.")] + items + [options]
    }
    return HTML("li", all: [HTML("p", all: [.text(cleaned(question.stem))] + hint)] + answer)
  }

  /// The number of lines to write an answer to an open question on.
  private static let openLines = 6

  /// The number of lines to write an answer on.
  private func lines(for question: Question) -> Int {
    switch question.card.answer {
    case .list(let list): min(list.needed, 8)
    case .name: question.answer.count > PaperPage.longest ? 2 : 1
    case .number, .year, .date: 1
    }
  }

  /// The answers of every version, on a page of their own.
  private var key: HTML {
    let keys = papers.flatMap { paper in
      [
        HTML("h2", text: "Version \(paper.name)"),
        HTML("ol", all: paper.questions.map { HTML("li", all: answer(to: $0)) }),
      ]
    }
    return HTML(
      "section", ["class": "key"],
      all: [
        HTML("header", HTML("h1", text: "Answer key"), HTML("p", text: cleaned(deck.title))),
        HTML(
          "p", ["class": "hint"],
          text: "\(Words.count(papers[0].questions.count, "question")), seed \(seed)"),
      ] + keys)
  }

  /// The letters of an answer, and its words.
  private func answer(to item: Paper.Item) -> [HTML] {
    let question = item.question
    let letters: String
    let words: String
    switch question.form.answering {
    case .typing, .rating:
      letters = ""
      let names = question.card.answer.names.prefix(PaperPage.most)
      words = names.isEmpty ? question.answer : names.joined(separator: " / ")
    case .picking:
      letters = item.letter(question.right)
      let option = question.options[question.right]
      let shown = QuestionWords.shown(question)
      words = shown.hasPrefix(option) ? shown : option
    case .arranging:
      letters = question.arrangement.map(item.letter).joined(separator: " ")
      words = question.arrangement.enumerated().map { place, option in
        let start = question.items.isEmpty ? "" : "\(question.items[place]) – "
        return start + question.options[option]
      }.joined(separator: ", ")
    }
    let text = HTML("span", text: cleaned(words))
    return letters.isEmpty ? [text] : [HTML("b", text: letters), .text(" "), text]
  }

  /// For A4 and Letter: the printer's paper decides, and no question is divided between two pages.
  private static let style: StaticString = """
    @page { margin: 18mm 20mm; }
    body {
      margin: 0 auto; max-width: 170mm; color: #000; background: #fff;
      font: 11pt/1.4 Georgia, "Times New Roman", "Noto Serif", "Noto Serif CJK SC", serif;
    }
    header { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; }
    h1 { font-size: 18pt; line-height: 1.2; margin: 0; }
    h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
    p { margin: 0; }
    p, .options li, .key span { white-space: pre-line; overflow-wrap: anywhere; }
    ol { margin: 0; padding-left: 9mm; }
    .test + .test, .key { break-before: page; }
    .who { display: flex; align-items: baseline; gap: 2mm; }
    header + .who { margin: 8mm 0 5mm; }
    .who + .hint { margin-bottom: 6mm; }
    .blank { border-bottom: 0.3mm solid #000; flex: 0 0 32mm; height: 1.2em; align-self: flex-end; }
    .wide { flex: 1; }
    .short { flex-basis: 12mm; }
    .hint { font-size: 9.5pt; font-style: italic; }
    span.hint { white-space: nowrap; }
    .questions > li { break-inside: avoid; margin-bottom: 6mm; padding-left: 1mm; }
    .questions > li > p { break-after: avoid; }
    .questions .who { margin-top: 2mm; }
    .options { margin-top: 1mm; padding-left: 8mm; }
    .event { margin: 1mm 0 1mm 6mm; padding-left: 3mm; border-left: 0.5mm solid #000; }
    .who + .options { margin-top: 3mm; }
    .line { border-bottom: 0.3mm solid #000; height: 9mm; }
    .key ol { columns: 2; column-gap: 10mm; font-size: 10pt; }
    .key li { break-inside: avoid; padding-left: 1mm; }
    @media screen { body { padding: 10mm; } .test + .test, .key { margin-top: 20mm; } }
    """
}
