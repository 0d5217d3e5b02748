import Deck
import Generator
import SampleDecks
import TestSupport
import Testing

@testable import Exchange
@testable import Facts

/// The facts of a deck as a table, and what becomes of it when it is read again.
struct FactTableTests {
  @Test func `a row for each fact, and a note of each card without one`() {
    let table = FactTable(SampleDeck.deck)
    #expect(table.text(separator: ",").replacing("\r\n", with: "\n") == Self.expected)
    #expect(table.text(separator: ",").split(separator: "\r\n").count == 12)
    #expect(table.leftOut.map(\.id) == ["s/match.1"])
  }

  @Test(arguments: ["Hegang", "Elements"], [",", "\t"] as [Character])
  func `a deck comes back with the same questions and answers`(
    name: String, separator: Character
  ) throws {
    let deck = try #require(ProjectDeck.named(name)).generation.deck
    let table = FactTable(deck)
    let bytes = Array(table.text(separator: separator).utf8)
    let sheet = try #require(FactSheet(id: "again", file: "again.csv", bytes: bytes))
    #expect(sheet.left.isEmpty)
    let subject = try FactsReader.read(files: [("again.yaml", sheet.text(title: "Again"))])
    let again = Generator.generate(subject).deck.cardsByID
    let cards = deck.cards.filter { !$0.isComposite }
    #expect(cards.count == table.rows.count)
    for card in cards {
      let id = card.id.split(separator: "/").dropFirst().joined(separator: "-")
      let other = try #require(again["again/\(id)"], "\(id)")
      #expect(other.forms[0].stem == card.forms[0].stem)
      #expect(plain(other.answer) == plain(card.answer))
      #expect(other.form(.cloze)?.stem == card.form(.cloze)?.stem)
      #expect(other.note == card.note)
      #expect(other.when == card.when)
      #expect(other.asOf == card.asOf)
      #expect(other.importance == card.importance)
      #expect(other.citation.section == card.citation.section)
    }
  }

  @Test func `any text comes back as it was, and none is a formula`() throws {
    var random = SeededGenerator(seed: 20)
    for separator in [",", "\t"] as [Character] {
      let texts = (0..<500).map { _ in
        // Tabs and such characters as the right-to-left mark are no part of facts.
        HostileText.next(&random).replacing("\t", with: " ").replacing("\u{200F}", with: "")
      }.filter { !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") }
      let cards = texts.enumerated().map { index, text in
        Card(
          id: "s/f\(index)", fact: "f\(index)", topic: "t", label: "What? \(text)",
          answer: .name(
            Answer.Name(
              accepted: [text], askMore: [], kind: "text", exactSpelling: false)),
          forms: [Form(kind: .typed, stem: "What? \(text)")], asOf: nil, note: text,
          citation: Citation(source: "a", section: nil, paragraph: nil))
      }
      let deck = Deck(
        subject: "s", title: "S", language: "en", topics: [], sources: [], names: [],
        classWords: [],
        cards: cards)
      let written = FactTable(deck).text(separator: separator)
      var problems = Problems()
      let cells = CSVFile(file: "t", text: written, keepsLines: true, &problems).records.joined()
      #expect(problems.all.isEmpty)
      let signs = "=+-@\u{FF1D}".unicodeScalars
      let formulas = cells.map(\.text).filter { text in
        Double(text) == nil && signs.contains(text.unicodeScalars.first ?? " ")
      }
      #expect(formulas.isEmpty)
      let sheet = try #require(FactSheet(id: "t", file: "t.csv", bytes: Array(written.utf8)))
      let facts = try FactsReader.read(files: [("t.yaml", sheet.text(title: "T"))]).facts
      #expect(facts.map(\.value) == texts.map { .text($0) })
      // Only questions and answers keep their lines.
      let notes = texts.map { text in
        text.split { $0.isNewline }.map { CSVScanner.withoutEnds(String($0)) }
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
      #expect(facts.map(\.note) == notes)
    }
  }

  /// An answer without the kind of its name, which a table does not have.
  private func plain(_ answer: Answer) -> Answer {
    guard case .name(var name) = answer else { return answer }
    name.kind = ""
    return .name(name)
  }

  private static let expected = #"""
    id,topic,question,type,answer,accepted,wrong,unit,precision,within,count,points,note,source,source_date,section,paragraph,phrase
    mouth,Rivers,Into which river?,text,Amur River,Amur,Yalu <b>; [x] ~ 5%,,,,,,at 50° N,An atlas,2010,Rivers,2,the mouth
    length,Rivers,How long is it?,quantity,2824,,,km,,,,,,An atlas,2010,Rivers,2,the length
    cold,Rivers,How cold?,quantity,-16.6,,,celsius,about,'-17..-16,,,,An atlas,2010,Rivers,2,the cold
    year,Rivers,When?,year,1926,,,,,,,,,An atlas,2010,Rivers,2,the year
    day,Rivers,On which day?,date,1945-08-11,,,,,,,,,An atlas,2010,Rivers,2,the day
    fish,Rivers,Which two fish?,list,carp | 鲤; taimen,,,,,,2,,,An atlas,2010,Rivers,2,the fish
    towns,Rivers,In order?,sequence,Jiamusi; Harbin,,,,,,2,,,An atlas,2010,Rivers,2,the towns
    why,Rivers,What does it do?,text,It lifts the dampers.,,,,,,,lifts the dampers | raises them,,An atlas,2010,Rivers,2,the why
    think,Rivers,Why?,open,Because.,,,,,,,,,An atlas,2010,Rivers,2,the think
    code,{Signs},"""Write""
    x = {y}",text,'=a*b; \n,''=c\|d,,,,,,,,An atlas,2010,Rivers,2,the code
    arrow,{Signs},Which reaction?,text,a -> b,,,,,,,,,An atlas,2010,Rivers,2,the arrow

    """#
}
