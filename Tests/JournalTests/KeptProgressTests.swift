import FSRS
import Synchronization
import Testing
@testable import Journal
@testable import Progress

/// A progress as a snapshot keeps it answers and goes on like the whole one.
struct KeptProgressTests {
  /// A progress from a snapshot of another. What reads the journal is counted.
  private func kept(_ whole: Progress, _ reads: Reads) -> Progress {
    Progress(
      whole.kept,
      earlier: EarlierEvents(
        whole.kept,
        answers: { card, part in
          var answers = whole.answers(toOwner: card)
          switch part {
          case .all: break
          case .sinceFix: answers.removeAll { !$0.isSinceFix }
          case .last(let count): answers = answers.suffix(count)
          }
          return answers.compactMap {
            RecordedAnswer(whole.events[$0.index], rating: $0.rating, standing: $0.standing)
          }
        },
        quizzes: {
          whole.quizEvents.map {
            EarlierEvents.QuizEvent(event: whole.events[$0.index], counts: $0.counts)
          }
        },
        all: {
          reads.count.withLock { $0 += 1 }
          return whole
        }))
  }

  @Test(arguments: 0..<(isThorough ? 200 : 12))
  func `it shows the same, and goes on with the same`(seed: Int) throws {
    let events = Array(EventSet(try randomHistory(120, seed: seed + 2_000)).ordered)
    let all = try pictureWithoutLines(Progress(EventSet(events)))
    var followed = 0
    for cut in stride(from: 5, to: events.count, by: 9) {
      var whole = Progress(EventSet(Array(events[..<cut])))
      var progress = kept(whole, Reads())
      #expect(try pictureWithoutLines(progress) == pictureWithoutLines(whole))
      #expect(progress.kept == whole.kept)
      var next = cut
      for event in events[cut...] {
        guard progress.canFollow(event) else { break }
        progress.apply(event)
        whole.apply(event)
        followed += 1
        next += 1
        #expect(progress.kept == whole.kept)
      }
      #expect(try pictureWithoutLines(progress) == pictureWithoutLines(whole))
      // What cannot be followed is applied to the whole.
      guard cut % 2 == 0 else { continue }
      progress.apply(events[next...])
      #expect(try pictureWithoutLines(progress) == all)
    }
    #expect(followed > 0)
  }

  @Test func `an answer that may have been imported from Anki is compared with all`() throws {
    func imported(_ number: Int, at time: Int) throws -> Event {
      let answer = Event.Answer(
        deck: "hegang", topic: "anki", card: "card-1", form: Event.Answer.ankiForm, rating: .good,
        verdict: .correct, milliseconds: 900, typed: "")
      return try event(.answer(answer), number, at: time, by: "anki")
    }
    let old = try [
      event(.answer(sampleAnswer("card-1")), 1, at: 1_000), imported(1, at: 1_000),
      imported(2, at: 5_000),
    ]
    for (later, isFollowed) in try [
      (imported(3, at: 5_000), false), (imported(3, at: 9_000), false),
      (event(.answer(sampleAnswer("card-1")), 2, at: 5_000, by: "zz"), false),
      (event(.answer(sampleAnswer("card-1")), 2, at: 5_001), true),
    ] {
      var whole = Progress(EventSet(old))
      var progress = kept(whole, Reads())
      #expect(progress.canFollow(later) == isFollowed)
      progress.apply(later)
      whole.apply(later)
      #expect(try picture(progress) == picture(whole))
      #expect(try picture(progress) == picture(Progress(EventSet(old + [later]))))
    }
  }

  @Test func `a session reads no more than the answers to its cards`() throws {
    let old = try (1...300).map {
      let rating = $0 % 5 == 0 ? Rating.again : .good
      return try event(.answer(sampleAnswer("card-\($0 % 40)", rating)), $0, at: $0 * 900)
    }
    let marked = try [
      event(.setting(Event.Setting(key: "retention", value: "0.8")), 301, at: 300_000),
      event(.mark(Event.Mark(deck: "hegang", card: "card-3", .flag(true))), 302, at: 300_001),
    ]
    let reads = Reads()
    var whole = Progress(EventSet(old + marked))
    var progress = kept(whole, reads)
    let answer = try event(.answer(sampleAnswer("card-3", .again)), 303, at: 300_900)
    let new = try event(.answer(sampleAnswer("new")), 304, at: 301_900)
    let rate = try event(.rate(Event.Rate(answer.reference, .hard)), 305, at: 301_950)
    let undo = try event(.undo(Event.Undo(new.reference, on: true)), 306, at: 301_960)
    for event in [answer, new, rate, undo] {
      progress.apply(event)
      whole.apply(event)
      for key in ["card-3", "card-4", "new"].map({ CardKey(deck: "hegang", card: $0) }) {
        #expect(progress.card(key) == whole.card(key))
        #expect(progress.marks(of: key) == whole.marks(of: key))
        #expect(progress.history(of: key) == whole.history(of: key))
      }
      #expect(progress.studiedCards == whole.studiedCards)
      #expect(progress.undoable() == whole.undoable())
      #expect(progress.answers(last: 100) == whole.answers(last: 100))
      #expect(progress.quizzes() == whole.quizzes())
      #expect(progress.settings == whole.settings)
      #expect(progress.scheduler == whole.scheduler)
    }
    #expect(progress.redoable() == whole.redoable())
    #expect(reads.count.withLock { $0 } == 0)
    // An earlier answer needs all of them.
    let late = try event(.undo(Event.Undo(old[7].reference, on: true)), 307, at: 302_000)
    progress.apply(late)
    whole.apply(late)
    #expect(reads.count.withLock { $0 } == 1)
    #expect(try picture(progress) == picture(whole))
  }
}

/// How often everything was read.
private final class Reads: Sendable {
  let count = Mutex(0)
}
