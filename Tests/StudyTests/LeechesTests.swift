import Deck
import FSRS
import Progress
import Testing

@testable import Study

struct LeechesTests {
  @Test(arguments: [
    (8, [8, 12, 16, 20]), (5, [5, 8, 11, 14, 17, 20]), (1, Array(1...20)), (0, []),
  ])
  func `a leech is named at the threshold and after every half of it`(
    threshold: Int, named: [Int]
  ) {
    #expect((1...20).filter { Leeches.isNamed(lapses: $0, threshold: threshold) } == named)
  }

  @Test func `a card forgotten again and again is one, the worst first`() throws {
    var sample = Sample(facts: 3)
    for number in 0..<3 { try sample.answer(number, .easy) }
    for round in 0..<10 {
      sample.wait(days: 60)
      for number in 0..<2 where number == 1 || round < 8 {
        try sample.answer(number, .again)
        sample.seconds += 700
        try sample.answer(number, .good)
      }
    }
    let leeches = sample.progress.leeches(in: sample.deck)
    #expect(leeches.map(\.card).names == ["fact-1", "fact-0"])
    #expect(leeches.map(\.lapses) == [10, 8])
    #expect(sample.progress.isLeech(sample.deck.cards[0], in: sample.deck))
    #expect(!sample.progress.isLeech(sample.deck.cards[2], in: sample.deck))
  }

  @Test func `a card that was never once known is one after as many misses`() throws {
    var sample = Sample(facts: 2)
    for number in 1...8 {
      #expect(!sample.progress.isLeech(sample.deck.cards[0], in: sample.deck))
      let before = sample.progress.schedule(of: sample.deck.cards[0], in: sample.deck)
      try sample.answer(0, .again)
      let after = try #require(sample.progress.schedule(of: sample.deck.cards[0], in: sample.deck))
      #expect(
        sample.progress.becomesLeech(sample.deck.cards[0], in: sample.deck, from: before, to: after)
          == (number == 8))
      sample.seconds += 90
    }
    #expect(sample.progress.leeches(in: sample.deck).map(\.lapses) == [8])
  }
}
