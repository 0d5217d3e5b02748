import Deck
import Facts
import Progress
import TestSupport
import Testing

@testable import FSRS
@testable import Study

/// Random edits of a subject, in any order, against a model of what a learner must keep: every fact that
/// was learned has its memory, its note and its flag, wherever its author has put it.
struct RandomEditsTests {
  /// A fact as the author has it, and what the learner must know of it.
  private struct Known {
    var id: String
    var was: [String] = []
    var topic = "rivers"
    var value: Int
    var fix: String?
    /// The stability that the learner must have; nil if the fact was never learned.
    var stability: Double?
    /// The notes that must be there.
    var notes: Set<String> = []
    var isFlagged = false
    var isSuspended = false

    var text: String {
      var seen: Set<String> = []
      let names = was.filter { seen.insert($0).inserted }
      let earlier = names.isEmpty ? "" : "; was: [\(names.joined(separator: ", "))]"
      let fixed = fix.map { "; fix: \($0)" } ?? ""
      return Edit.fact(
        id, "type: year; ask: When was \(id) first seen?; value: \(value)\(fixed)\(earlier)"
      ).replacing("topic: rivers", with: "topic: \(topic)")
    }
  }

  private struct Trial {
    var random: SplitMix64
    var facts: [Known] = []
    var buried: [Known] = []
    var stones: [String] = []
    var ledger = Ledger()
    var sample = Sample(facts: 0)
    var names = 0
    /// The edits made, to be printed when something is lost.
    var story: [String] = []

    init(seed: UInt64) throws {
      random = SplitMix64(seed: seed)
      for number in 0..<5 { facts.append(Known(id: "fact-\(number)", value: 1800 + 7 * number)) }
      try publish()
      for number in 0..<4 {
        try sample.answer(number, [.hard, .good, .easy].randomElement(using: &random) ?? .good)
      }
      sample.wait(days: 5)
      for number in 0..<4 {
        try sample.answer(number, .good)
        try sample.mark(number, .note("note \(number)"))
        facts[number].notes = ["note \(number)"]
        facts[number].stability = stability(of: facts[number].id)
      }
      try sample.mark(1, .flag(true))
      facts[1].isFlagged = true
      // A fact that is marked and was never asked.
      try sample.mark(4, .suspend(true))
      facts[4].isSuspended = true
      sample.wait(days: 3)
    }

    var today: String { StudyDay(number: sample.moment.day).description }

    func stability(of id: String) -> Double? {
      sample.progress.card(CardKey(deck: "sample", card: "sample/\(id)"))?.schedule?.memory
        .stability
    }

    /// Builds the deck; the author must not be asked to add anything.
    mutating func publish() throws {
      let head = stones.isEmpty ? "" : "tombstones:\n" + stones.joined()
      let deck = try DeckMigrationTests.deck(facts.map(\.text), head)
      let succession = Succession(from: ledger, to: deck, on: today)
      #expect(succession.problems == [], "\(story)")
      _ = ledger.record(deck)
      sample.deck = deck
    }

    mutating func newName() -> String {
      names += 1
      return "name-\(names)"
    }

    mutating func edit() {
      let place = Int.random(in: facts.indices, using: &random)
      let fact = facts[place]
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1:
        facts[place].id = newName()
        facts[place].was = [fact.id] + fact.was
        story.append("\(fact.id) renamed \(facts[place].id)")
      case 2:
        var parts = [fact, fact]
        for index in parts.indices {
          parts[index].id = newName()
          parts[index].was = [fact.id] + fact.was
          parts[index].value += index
          parts[index].stability = fact.stability.map { max($0 / 2, 0.001) }
        }
        facts.replaceSubrange(place...place, with: parts)
        story.append("\(fact.id) split into \(parts.map(\.id))")
      case 3, 4:
        let other = Int.random(in: facts.indices, using: &random)
        guard other != place, facts.count > 2 else { return }
        var whole = fact
        let taken = facts[other]
        // Under a new id, or under that of one of the two.
        if Bool.random(using: &random) {
          whole.id = newName()
          whole.was = [fact.id] + fact.was
        }
        whole.was += [taken.id] + taken.was
        whole.notes.formUnion(taken.notes)
        whole.isFlagged = fact.isFlagged || taken.isFlagged
        whole.isSuspended = fact.isSuspended || taken.isSuspended
        whole.stability = [fact.stability, taken.stability].compactMap(\.self).min()
        facts[place] = whole
        facts.remove(at: other)
        story.append("\(fact.id) and \(taken.id) made one, \(whole.id)")
      case 5:
        facts[place].value += 11
        facts[place].fix = today
        story.append("\(fact.id) fixed")
      case 6:
        facts[place].topic = fact.topic == "rivers" ? "towns" : "rivers"
        story.append("\(fact.id) moved to \(facts[place].topic)")
      default:
        if let back = buried.popLast() {
          stones.removeAll { $0.contains("id: \(back.id),") }
          facts.append(back)
          story.append("\(back.id) restored")
        } else if facts.count > 2 {
          facts.remove(at: place)
          buried.append(fact)
          stones.append("  - {id: \(fact.id), date: \(today), reason: It was not so.}\n")
          story.append("\(fact.id) taken out")
        }
      }
    }

    /// Compares the learner's progress with the expected one.
    mutating func check(isExact: Bool) {
      for (place, fact) in facts.enumerated() {
        let now = stability(of: fact.id)
        #expect((now == nil) == (fact.stability == nil), "\(fact.id): \(story)")
        if let now, let wanted = fact.stability, isExact {
          // What was made one with a corrected fact is corrected too.
          if fact.fix != nil {
            #expect(now <= wanted, "\(fact.id): \(story)")
          } else {
            #expect(abs(now - wanted) < 1e-9, "\(fact.id): \(now), not \(wanted): \(story)")
          }
        }
        facts[place].stability = now
        let marks = sample.progress.marks(of: CardKey(deck: "sample", card: "sample/\(fact.id)"))
        for note in fact.notes { #expect(marks.note.contains(note), "\(fact.id): \(story)") }
        #expect(marks.isFlagged == fact.isFlagged, "\(fact.id): \(story)")
        #expect(marks.isSuspended == fact.isSuspended, "\(fact.id): \(story)")
      }
      // It rests under the last name that the learner met.
      for fact in buried where fact.stability != nil {
        let names = [fact.id] + fact.was
        #expect(names.contains { stability(of: $0) != nil }, "\(fact.id) lost: \(story)")
      }
    }
  }

  @Test(arguments: Array(1...40).thinned(to: 16))
  func `a learner who comes after every edit loses nothing`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    for _ in 0..<12 {
      trial.edit()
      try trial.publish()
      try trial.sample.takeOver()
      trial.check(isExact: true)
      #expect(trial.sample.migration.carries == [], "\(trial.story)")
      trial.sample.wait(days: 1)
      let replayed = Sample.replayed(trial.sample)
      #expect(replayed.schedules == trial.sample.schedules, "\(trial.story)")
    }
  }

  @Test(arguments: Array(41...80).thinned(to: 16))
  func `a learner who comes now and then loses nothing`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    for _ in 0..<5 {
      for _ in 0..<3 {
        trial.edit()
        try trial.publish()
        trial.sample.wait(days: 1)
      }
      try trial.sample.takeOver()
      trial.check(isExact: false)
      #expect(trial.sample.migration.carries == [], "\(trial.story)")
    }
  }

  @Test(arguments: Array(81...100).thinned(to: 10))
  func `every migrated edit can be reversed at once`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    for _ in 0..<4 {
      trial.edit()
      try trial.publish()
    }
    let before = trial.sample
    guard !(try trial.sample.takeOver()).isEmpty else { return }
    let last = try #require(trial.sample.progress.undoable().first)
    for kind in trial.sample.progress.undoing(last) {
      trial.sample.progress.apply(try trial.sample.event(kind))
    }
    for number in 0..<5 {
      let key = CardKey(deck: "sample", card: "sample/fact-\(number)")
      #expect(trial.sample.progress.card(key)?.schedule == before.progress.card(key)?.schedule)
      #expect(trial.sample.progress.marks(of: key) == before.progress.marks(of: key))
    }
  }
}
