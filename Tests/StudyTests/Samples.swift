import Deck
import FSRS
import Progress

@testable import Study

/// A small deck, a learner and a clock for the tests of this module.
struct Sample {
  /// 2026-11-21 10:00 UTC, a Saturday.
  static let morning = 1_795_255_200

  var deck: Deck
  var progress = Progress(EventSet())
  var seconds = Sample.morning
  private var sequence = 0

  init(facts: Int, topics: [String] = ["rivers"], reverse: Bool = false) {
    let cards = (0..<facts).flatMap { number -> [Card] in
      let topic = topics[number % topics.count]
      let forward = Sample.card("fact-\(number)", fact: "fact-\(number)", topic, "answer \(number)")
      let back = Sample.card(
        "fact-\(number)/reverse", fact: "fact-\(number)", topic, "subject \(number)")
      return reverse ? [forward, back] : [forward]
    }
    deck = Deck(
      subject: "sample", title: "Sample", language: "en",
      topics: topics.map { Deck.Topic(id: $0, name: $0.uppercased()) }, sources: [], names: [],
      classWords: [], cards: cards)
  }

  static func card(_ id: String, fact: String, _ topic: String, _ answer: String) -> Card {
    let name = Answer.Name(accepted: [answer], askMore: [], kind: "text", exactSpelling: true)
    let typed = Form(kind: .typed, stem: "What is \(id)?")
    let choice = Form(
      kind: .choice, stem: "Which is \(id)?", options: ["wrong", answer, "bad", "off"], right: 1)
    return Card(
      id: "sample/\(id)", fact: fact, topic: topic, label: "the \(id)", answer: .name(name),
      forms: [typed, choice], asOf: nil, note: nil,
      citation: Citation(source: "atlas", section: nil, paragraph: nil))
  }

  var clock: ClockReading { ClockReading(milliseconds: seconds * 1000, offsetMinutes: 0) }
  var moment: Moment { clock.moment }

  /// An event as the journal would give it back.
  mutating func event(_ kind: Event.Kind, by writer: String = "testa") throws -> Event {
    sequence += 1
    guard let writer = WriterID(writer) else { throw SampleError.noWriter }
    return try Event(writer: writer, sequence: sequence, clock: clock, kind: kind)
  }

  /// Answers a card of the deck, outside any session.
  mutating func answer(
    _ number: Int, _ rating: Rating, milliseconds: Int = 5000, typed: String = "x"
  ) throws {
    let card = deck.cards[number]
    let kind = Event.Kind.answer(
      Event.Answer(
        deck: "sample", topic: card.topic, card: card.id, form: "typed", rating: rating,
        verdict: rating == .again ? .wrong : .correct, milliseconds: milliseconds, typed: typed))
    progress.apply(try event(kind))
  }

  /// Changes a setting.
  mutating func set(_ name: String, _ value: String) throws {
    progress.apply(try event(.setting(try Settings.change(name, to: value))))
  }

  /// Marks a card of the deck.
  mutating func mark(_ number: Int, _ change: Event.Mark.Change) throws {
    progress.apply(
      try event(.mark(Event.Mark(deck: "sample", card: deck.cards[number].id, change))))
  }

  /// A learner who met ten facts a day, then stayed away for sixty.
  static func awayAfter(_ facts: Int) throws -> Sample {
    var sample = Sample(facts: facts + 30)
    for number in 0..<facts {
      try sample.answer(number, .easy)
      if number % 10 == 9 { sample.wait(days: 1) }
    }
    sample.wait(days: 60)
    return sample
  }

  /// The same with the progress folded again from its events.
  static func replayed(_ sample: Sample) -> Sample {
    var copy = sample
    copy.progress = Progress(sample.progress.allEvents)
    return copy
  }

  mutating func wait(days: Int) { seconds += days * 86_400 }

  var agenda: Agenda { Agenda(deck: deck, progress: progress, at: moment) }
}

enum SampleError: Error {
  case noWriter
}

extension [Card] {
  /// The ids without the subject.
  var names: [String] { map { String($0.id.dropFirst("sample/".count)) } }
}
