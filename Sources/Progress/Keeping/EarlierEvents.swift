import Synchronization

/// The events that a snapshot left out, read from the journal when they are asked for.
package final class EarlierEvents: Sendable {
  /// An answer or the end of a quiz.
  package struct QuizEvent: Sendable {
    /// The event.
    package let event: Event
    /// Whether it counts: it was neither undone nor forgotten.
    package let counts: Bool

    /// Creates a part of a quiz.
    package init(event: Event, counts: Bool) {
      self.event = event
      self.counts = counts
    }
  }

  /// The answers to a card that are wanted.
  package enum Part: Sendable {
    /// All of them.
    case all
    /// Those after its last correction.
    case sinceFix
    /// The last ones, at most this many.
    case last(Int)
  }

  /// What was read so far.
  private struct Known {
    var answers: [Int: [RecordedAnswer]] = [:]
    /// The last answers, at most as many as were wanted.
    var lastAnswers: [Int: (wanted: Int, answers: [RecordedAnswer])] = [:]
    var answerCount = 0
    var quizEvents: [QuizEvent]?
    /// The whole progress, and the events that came after the snapshot when it was made.
    var whole: (recent: [Event], progress: Progress)?
  }

  /// The number of answers after which reading everything at once is faster than card by card.
  private static let mostAnswers = 10_000

  /// The progress of each card in the snapshot.
  let cards: [CardProgress]
  /// See ``KeptProgress/latestImport``.
  let latestImport: Int
  private let known = Mutex(Known())
  private let readAnswers: @Sendable (Int, Part) -> [RecordedAnswer]?
  private let readQuizzes: @Sendable () -> [QuizEvent]?
  private let readAll: @Sendable () -> Progress

  /// Creates the reader of earlier events.
  /// - Parameters:
  ///   - kept: What the snapshot kept.
  ///   - answers: Reads answers to the card with an index, in replay order, including those that no
  ///     longer count; nil if they cannot be read one by one.
  ///   - quizzes: The same for the events of quizzes.
  ///   - all: Reads the whole journal.
  package init(
    _ kept: KeptProgress, answers: @escaping @Sendable (Int, Part) -> [RecordedAnswer]?,
    quizzes: @escaping @Sendable () -> [QuizEvent]?, all: @escaping @Sendable () -> Progress
  ) {
    cards = kept.cards
    latestImport = kept.latestImport
    readAnswers = answers
    readQuizzes = quizzes
    readAll = all
  }

  /// Answers to a card, in replay order; nil if it is better, or necessary, to read everything.
  func answers(toCardAt card: Int, _ part: Part) -> [RecordedAnswer]? {
    if card >= cards.count { return [] }
    return known.withLock { known in
      switch part {
      case .all:
        if let answers = known.answers[card] { return answers }
      case .last(let count):
        if let answers = known.answers[card] { return answers.suffix(count) }
        if let last = known.lastAnswers[card], last.wanted >= count {
          return last.answers.suffix(count)
        }
      case .sinceFix: break
      }
      guard known.answerCount < Self.mostAnswers, let answers = readAnswers(card, part) else {
        return nil
      }
      switch part {
      case .all: known.answers[card] = answers
      case .last(let count): known.lastAnswers[card] = (count, answers)
      case .sinceFix: break
      }
      known.answerCount += answers.count
      return answers
    }
  }

  /// The events of all quizzes, in replay order; nil if they cannot be read one by one.
  var quizEvents: [QuizEvent]? {
    known.withLock { known in
      if known.quizEvents == nil { known.quizEvents = readQuizzes() }
      return known.quizEvents
    }
  }

  /// The whole progress, with the events after the snapshot in replay order.
  func whole(after recent: [Event]) -> Progress {
    known.withLock { known in
      var (before, progress) = known.whole ?? ([], readAll())
      known.whole = nil
      if !recent.starts(with: before) { (before, progress) = ([], readAll()) }
      progress.apply(recent.dropFirst(before.count))
      known.whole = (recent, progress)
      return progress
    }
  }
}

extension Progress {
  /// The same progress with all its events: reads the journal if this one was made from a snapshot.
  package var whole: Progress { earlier?.whole(after: recentEvents) ?? self }

  /// All events.
  package var allEvents: EventSet { whole.events }

  /// The number of events.
  package var eventCount: Int { events.count }

  /// The effective time of the last event in Unix milliseconds; 0 if there are no events.
  package var latestTime: Int { events.latest }

  /// How far the events of each writer go.
  package var writerEnds: [WriterID: WriterEnd] { events.writerEnds }

  /// Whether any of the events at hand was erased. Those that a snapshot left out are not: an
  /// erasure that came later would have removed the snapshot.
  package func hold(_ erased: ErasedLines) -> Bool { events.hold(erased) }

  /// The events of a set that are missing here, in their order.
  package func lacking(_ other: EventSet) -> [Event] {
    if earlier == nil { return events.lacking(other) }
    let ends = events.writerEnds
    let isOld = other.order.contains { index in
      !events.holds(other.table, Int(index))
        && Int(other.table.rows[Int(index)].sequence)
          <= ends[other.table.writer(Int(index))]?.number ?? 0
    }
    return (isOld ? allEvents : events).lacking(other)
  }

  /// The events after the snapshot, in replay order.
  var recentEvents: [Event] { events.order[events.keptCount...].map { events[$0] } }
}
