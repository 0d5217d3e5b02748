import Deck
import Generator
import SampleDecks
import TestSupport
import Testing

@testable import Exchange
@testable import Facts

/// Questions in GIFT, as they are written and as they are read again.
struct GIFTFileTests {
  @Test func `every kind of card has its question, and what GIFT cannot say is named`() {
    let file = GIFTFile(QuestionBank(SampleDeck.deck))
    #expect(file.text == Self.expected)
    #expect(
      file.leftOut == [
        LeftOut(id: "s/arrow", reason: "GIFT takes the sign -> in a typed answer for a pair")
      ])
  }

  @Test(arguments: [
    (QuestionBank.Style.typed, "::s/mouth::[plain]Into which river?{\n\t=Amur River\n\t=Amur\n"),
    (
      .typed,
      "::s/length::[plain]How long is it? You may round to three figures. The answer is in km.{#2824:4\n"
    ),
    (
      .cloze,
      "::s/mouth::[plain]Fill the gap\\: It flows into \\{the\\} {\n\t=Amur River\n\t=Amur\n\t####At 50° N.\\nSource\\: An atlas\\: Rivers\n} & on.\n"
    ),
    (
      .trueFalse,
      "::s/mouth::[plain]It flows into the Yalu.{\n\tFALSE\n\t####The answer\\: Amur River"
    ),
    (.trueFalse, "::s/length::[plain]How long is it?{\n\t~1,100 km\n"),
  ])
  func `a card is asked in the way that is wanted, if it can be`(
    style: QuestionBank.Style, text: String
  ) {
    let written = GIFTFile(QuestionBank(SampleDeck.deck, asking: style)).text
    #expect(written.contains(text), "\(written)")
  }

  @Test func `any text comes back as it was`() {
    var random = SeededGenerator(seed: 18)
    for _ in 0..<2_000 {
      let texts = (0..<5).map { _ in HostileText.next(&random) }
      let options = Array(Set(texts[1...3])).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      guard options.count == 3 else { continue }
      let choice = read(texts[0], .choice(options, right: 1), note: texts[4])
      let wrong = [options[0], options[2]]
      #expect(choice == [expected(texts[0], options[1], wrong: wrong, note: texts[4])])
      guard !options.contains(where: GIFTText.hasArrow) else { continue }
      let typed = read(texts[0], .text(options, capitalsMatter: false), note: "")
      #expect(typed == [expected(texts[0], options[0], accept: Array(options.dropFirst()))])
    }
  }

  @Test(arguments: ["Hegang", "Elements"])
  func `a deck of the project is read again without a loss`(name: String) throws {
    let deck = try #require(ProjectDeck.named(name)).generation.deck
    let bank = QuestionBank(deck)
    #expect(bank.questions.map(\.id) == deck.cards.map(\.id))
    let file = GIFTFile(bank)
    #expect(file.leftOut.isEmpty)
    let read = ForeignCards(gift: file.text)
    let open = bank.questions.count { $0.answer == .open }
    #expect(
      read.left.map(\.reason)
        == Array(
          repeating: "the answer is open, for a person to judge", count: open))
    // Each pair is a card of its own there.
    let pairs = bank.questions.reduce(0) { sum, question in
      switch question.answer {
      case .pairs(let pairs, _): sum + pairs.count - 1
      case .order(let texts): sum + texts.count - 1
      default: sum
      }
    }
    #expect(read.cards.count == bank.questions.count - open + pairs)
    #expect(Set(read.cards.map(\.topic)) == Set(deck.topics.map(\.name)))
  }

  private func read(_ text: String, _ answer: BankQuestion.Answer, note: String) -> [ForeignCard] {
    let question = BankQuestion(
      id: "a/b", topic: "T", text: text, answer: answer, feedback: note.isEmpty ? [] : [note])
    return ForeignCards(gift: GIFTFile(QuestionBank(title: "D", questions: [question])).text).cards
  }

  private func expected(
    _ question: String, _ right: String, accept: [String] = [], wrong: [String] = [],
    note: String = ""
  ) -> ForeignCard {
    ForeignCard(
      question: question, answer: .text(right, accept: accept, wrong: wrong), note: note, topic: "T"
    )
  }

  private static let expected = #"""
    $CATEGORY: $course$/top/A//B: rivers/Rivers

    ::s/mouth::[plain]Into which river?{
    	~Yalu <b>
    	=Amur River
    	~[plain][x] \~ 5%
    	####At 50° N.\nSource\: An atlas\: Rivers
    }

    ::s/length::[plain]How long is it?{
    	~1,100 km
    	=2,824 km
    	####Source\: An atlas\: Rivers
    }

    ::s/cold::[plain]How cold? The answer is in °C.{#-16.5:0.5
    	####The answer\: about −16.6 °C\nSource\: An atlas\: Rivers
    }

    ::s/year::[plain]When?{#1926:0
    	####Source\: An atlas\: Rivers
    }

    ::s/day::[plain]On which day?{
    	=11 August 1945
    	=August 11, 1945
    	=August 11 1945
    	=11 Aug 1945
    	=Aug 11, 1945
    	=1945-08-11
    	####Source\: An atlas\: Rivers
    }

    ::s/fish::[plain]Carp is one of the fish.{
    	TRUE
    	####The answer\: carp, taimen\nSource\: An atlas\: Rivers
    }

    ::s/towns::[plain]In order?{
    	=1 -> Jiamusi
    	=2 -> Harbin
    	####Source\: An atlas\: Rivers
    }

    ::s/why::[plain]What does it do?{
    	####The answer\: It lifts the dampers.\nSource\: An atlas\: Rivers
    }

    ::s/think::[plain]Why?{
    	####The answer\: Because.\nSource\: An atlas\: Rivers
    }

    ::s/match.1::[plain]Match.{
    	=gold -> Au
    	=iron -> Fe
    	= -> Ag
    	####Source\: An atlas\: Rivers
    }

    $CATEGORY: $course$/top/A//B: rivers/{Signs}

    ::s/code::[plain]"Write"\nx \= \{y\}{
    	=\=a\\*b; \\n
    	='\=c|d
    	####Source\: An atlas\: Rivers
    }


    """#
}
