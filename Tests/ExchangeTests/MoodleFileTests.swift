import Foundation
import FoundationXML
import SampleDecks
import TestSupport
import Testing

@testable import Exchange

/// Questions in Moodle's XML.
struct MoodleFileTests {
  @Test func `every kind of card has its question`() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/questions.xml")
    let expected = try String(contentsOf: fixture, encoding: .utf8)
    #expect(MoodleFile(QuestionBank(SampleDeck.deck)).text == expected)
  }

  @Test func `a gap has the answers in it, in HTML`() {
    let text = MoodleFile(QuestionBank(SampleDeck.deck, asking: .cloze)).text
    #expect(
      text.contains(
        "<text>Fill the gap: It flows into &amp;#123;the&amp;#125; {1:SHORTANSWER:=Amur River~=Amur} &amp;amp; on.</text>"
      ))
  }

  @Test func `any text is read by an XML parser as it was`() throws {
    var random = SeededGenerator(seed: 19)
    let texts = (0..<500).map { _ in HostileText.next(&random) } + ["\u{1B}[31m\u{FFFE}"]
    let questions = texts.map { text in
      BankQuestion(
        id: "a", topic: "T", text: text, answer: .choice([text, "b"], right: 0), feedback: [text])
    }
    let reader = TextReader()
    let parser = XMLParser(
      data: Data(MoodleFile(QuestionBank(title: "D", questions: questions)).text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    let expected = texts.dropLast() + ["\u{FFFD}[31m\u{FFFD}"]
    #expect(reader.questions == expected.map { [$0, $0, $0] })
  }
}

/// Collects the text, the feedback and the first option of each question.
private final class TextReader: NSObject, XMLParserDelegate {
  var questions: [[String]] = []
  private var path: [String] = []
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(name)
    text = ""
    if attributes["type"] == "multichoice" { questions.append([]) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let wanted = ["questiontext", "generalfeedback", "answer"]
    let parent = path.dropLast().last ?? ""
    if name == "text", wanted.contains(parent), questions.last.map({ $0.count < 3 }) == true {
      questions[questions.count - 1].append(text)
    }
    path.removeLast()
  }
}
