import Facts
import Grading
import SampleDecks
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// The traps of the Hegang deck: each guard holds, and each one bites as soon as what it guards is
/// switched off.
struct TrapGuardTests {
  private static let subject = ProjectDeck.hegang?.subject
  private static let deck = ProjectDeck.hegang?.generation.deck
  private static let keys = deck.map { AnswerKeys($0) }
  static let traps = subject?.traps ?? []

  private func failures(_ trap: Trap, _ subject: Subject, _ deck: Deck) throws -> [String] {
    let keys = try #require(TrapGuardTests.keys)
    return TrapGuard(subject, deck, keys: keys).failures(of: trap)
  }

  @Test func `there are eighty traps with distinct numbers`() {
    let numbers = TrapGuardTests.traps.map { $0.id.prefix(3) }
    #expect(numbers == (1...80).map { "t\($0 < 10 ? "0" : "")\($0)"[...] })
  }

  @Test func `every guard of every trap holds`() throws {
    let subject = try #require(TrapGuardTests.subject)
    let deck = try #require(TrapGuardTests.deck)
    let tried = TrapGuard(subject, deck, keys: AnswerKeys(deck))
    for trap in TrapGuardTests.traps { #expect(tried.failures(of: trap) == [], "\(trap.id)") }
  }

  @Test func `a value that is refused when typed is not printed as true`() throws {
    let subject = try #require(TrapGuardTests.subject)
    var deck = try #require(TrapGuardTests.deck)
    let trap = try #require(TrapGuardTests.traps.first { $0.id == "t34-billions" })
    let place = try #require(deck.cards.firstIndex { $0.fact == "gdp-2010" })
    let form = try #require(deck.cards[place].forms.firstIndex { $0.kind == .trueFalse })
    deck.cards[place].forms[form].stem = "In 2010, Hegang's GDP was 25.1 RMB."
    deck.cards[place].forms[form].right = 0
    #expect(try failures(trap, subject, deck) == ["hegang/gdp-2010 shows 25.1 as right"])
  }

  @Test(arguments: TrapGuardTests.traps.indices)
  func `every guard of a trap bites when its rule is switched off`(row: Int) throws {
    let subject = try #require(TrapGuardTests.subject)
    var deck = try #require(TrapGuardTests.deck)
    let trap = TrapGuardTests.traps[row]
    let ids = Set(trap.facts.map { "\(subject.id)/\($0)" })
    // The trap's cards and one other: the guards need no more, and read all that is there.
    deck.cards = deck.cards.prefix(1) + deck.cards.dropFirst().filter { ids.contains($0.id) }
    #expect(try failures(trap, subject, deck) == [])
    let whole = deck
    func spoilt(_ change: (inout Card) -> Void) -> Deck {
      var spoilt = whole
      for place in spoilt.cards.indices where ids.contains(spoilt.cards[place].id) {
        change(&spoilt.cards[place])
      }
      return spoilt
    }
    var decks: [(rule: String, deck: Deck)] = []
    if !trap.says.isEmpty {
      decks.append(("says", spoilt { $0.forms[0].stem = "How much is it?" }))
    }
    if !trap.states.isEmpty {
      decks.append(("states", spoilt { $0.forms.append(Form(kind: .cloze, stem: "It is […].")) }))
    }
    for answer in trap.refuses {
      let shown = Form(kind: .choice, stem: "What?", options: [answer, "other"])
      decks.append(("refuses, as an option", spoilt { $0.forms.append(shown) }))
    }
    for phrase in trap.unsaid {
      var offered = deck
      offered.cards[0].forms.append(Form(kind: .choice, stem: "What?", options: [phrase]))
      decks.append(("unsaid, as an option", offered))
      var said = deck
      said.cards[0].forms[0].stem += " \(phrase)?"
      decks.append(("unsaid", said))
    }
    if !trap.accepts.isEmpty {
      decks.append(("accepts", spoilt { $0.answer = Samples.name("something else") }))
    }
    for answer in trap.refuses {
      decks.append(("refuses", spoilt { $0.answer = Samples.name(answer) }))
    }
    if trap.apart {
      let cards = deck.cards.filter { ids.contains($0.id) }
      let options = cards.map(\.answer.display)
      decks.append(
        (
          "apart",
          spoilt { $0.forms.append(Form(kind: .choice, stem: "Which?", options: options)) }
        ))
    }
    for (rule, deck) in decks {
      #expect(try failures(trap, subject, deck) != [], "\(trap.id): \(rule)")
    }
    var bare = subject
    bare.leftOut = []
    bare.checks = []
    for place in bare.facts.indices {
      guard case .list(let items, _, let count) = bare.facts[place].value else { continue }
      bare.facts[place].value = .list(items: items, closed: true, count: count)
    }
    if !trap.leftOut.isEmpty || !trap.checks.isEmpty || trap.open {
      #expect(try failures(trap, bare, deck) != [], "\(trap.id)")
    }
    #expect(!decks.isEmpty || !trap.leftOut.isEmpty || !trap.checks.isEmpty || trap.open)
  }
}
