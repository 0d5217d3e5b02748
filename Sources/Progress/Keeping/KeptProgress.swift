import FSRS

/// What a snapshot keeps of a progress: all that the next answers and a start need, without the
/// answers that it comes from.
package struct KeptProgress: Hashable, Sendable {
  /// An event that is kept, because its effect is not only in the cards.
  package struct Kept: Hashable, Sendable {
    /// The event.
    package let event: Event
    /// Its position in the replay order of all events.
    package let rank: Int32
    /// Its effective time in Unix milliseconds.
    package let time: Int

    /// Creates a kept event from its parts.
    package init(event: Event, rank: Int32, time: Int) {
      self.event = event
      self.rank = rank
      self.time = time
    }
  }

  /// The new cards and answers on each day of a deck; days without any are left out.
  package struct Days: Hashable, Sendable {
    /// The deck.
    package let deck: String
    /// The number of new cards by the number of the day.
    package let introduced: [Int: Int]
    /// The number of answers by the number of the day.
    package let answered: [Int: Int]

    /// Creates the counts of a deck.
    package init(deck: String, introduced: [Int: Int], answered: [Int: Int]) {
      self.deck = deck
      self.introduced = introduced
      self.answered = answered
    }
  }

  /// The number of all events.
  package let count: Int
  /// The place of the last event; nil if there is none.
  package let end: EventSet.End?
  /// How far the events of each writer go.
  package let writers: [WriterID: WriterEnd]
  /// The events that are kept, in replay order.
  package let events: [Kept]
  /// The progress of each card.
  package let cards: [CardProgress]
  /// The counts of each deck.
  package let days: [Days]
  /// The latest time by the clock of an answer that was imported from Anki, in Unix milliseconds; 0
  /// if there is none. A later answer here cannot be one that was imported before.
  package let latestImport: Int

  /// Creates a kept progress from its parts.
  package init(
    count: Int, end: EventSet.End?, writers: [WriterID: WriterEnd], events: [Kept],
    cards: [CardProgress], days: [Days], latestImport: Int
  ) {
    self.count = count
    self.end = end
    self.writers = writers
    self.events = events
    self.cards = cards
    self.days = days
    self.latestImport = latestImport
  }
}

extension Progress {
  /// The number of last answers that a snapshot keeps: the usual time per answer comes from them.
  static let answersKept = 128

  /// What a snapshot keeps.
  package var kept: KeptProgress {
    let rows = events.table.rows
    var indices = events.order.filter { !rows[Int($0)].isAnswer && isKept(events[$0]) }
    indices += lastCounted(Self.answersKept) ?? []
    indices.sort { events.rank[Int($0)] < events.rank[Int($1)] }
    return KeptProgress(
      count: events.count, end: events.end, writers: events.writerEnds,
      events: indices.map {
        KeptProgress.Kept(
          event: events[$0], rank: events.rank[Int($0)], time: events.effective[Int($0)])
      },
      cards: cards.all, days: cards.daysByDeck, latestImport: latestImport)
  }

  private var latestImport: Int {
    if let earlier { return earlier.latestImport }
    let (names, rows) = (events.table.names, events.table.rows)
    let places = Set(names.indices.filter { names[$0].form == Event.Answer.ankiForm })
    if places.isEmpty { return 0 }
    let imported = rows.lazy.filter { $0.isAnswer && places.contains(Int($0.place)) }
    return imported.map { Int($0.milliseconds) }.max() ?? 0
  }

  /// Whether an event that is no answer is kept.
  private func isKept(_ event: Event) -> Bool {
    switch event.kind {
    // What these speak of may still arrive, and then everything is replayed.
    case .rate(let rate): events.index(of: rate.reference) == nil
    case .undo(let undo): events.event(undo.reference)?.isRemembered ?? true
    default: event.isRemembered
    }
  }

  /// Creates the progress that was kept.
  /// - Parameters:
  ///   - kept: What a snapshot kept of it.
  ///   - earlier: Reads the events that the snapshot left out.
  package init(_ kept: KeptProgress, earlier: EarlierEvents) {
    events = EventSet(kept)
    undone = UndoFold(count: kept.events.count)
    settingsFold = SettingsFold(base: .usual)
    cards = CardFold(kept)
    self.earlier = earlier
    for index in events.order where !events.table.rows[Int(index)].isAnswer { register(index) }
    settingsFold.resolve(in: events, without: undone)
    for (index, kept) in kept.events.enumerated() {
      switch kept.event.kind {
      case .answer(let answer):
        cards.name(index, CardKey(deck: answer.deck, card: answer.card))
      case .carry(let carry):
        let card = cards.place(CardKey(deck: carry.deck, card: carry.card))
        for source in carry.sources {
          carryFold.bind(card, cards.place(CardKey(deck: carry.deck, card: source)))
        }
      default: break
      }
    }
  }

  /// The answers at hand to a card and to those that have become it, in replay order, with what
  /// became of them; none if the card has become another one.
  package func answers(
    toOwner card: Int
  ) -> [(index: Int32, rating: Rating, standing: RecordedAnswer.Standing, isSinceFix: Bool)] {
    guard cards.all[card].heir < 0 else { return [] }
    let steps = steps(of: names(of: card))
    let fix = steps.lastIndex { !undone[$0] && isFix($0) } ?? -1
    return steps.enumerated().compactMap { place, index in
      events.table.rows[Int(index)].isAnswer
        ? (index, rating(of: index), standing(of: index), place > fix) : nil
    }
  }

  /// The events of quizzes at hand, in replay order, and whether they count.
  package var quizEvents: [(index: Int32, counts: Bool)] {
    events.order[events.keptCount...].compactMap { index in
      let isOfQuiz = !events.table.rows[Int(index)].isAnswer && events[index].kind.isOfQuiz
      return isOfQuiz ? (index, counts(quizEvent: index)) : nil
    }
  }

  /// Where the line of an event at hand begins in its file.
  package func line(of index: Int32) -> UInt32 { events.table.rows[Int(index)].line }

  /// The number of events at hand that a snapshot kept.
  package var keptCount: Int { events.keptCount }

  /// Whether an event can be applied without those that a snapshot left out. Every progress that
  /// was not made from a snapshot can apply every event.
  package func canFollow(_ event: Event) -> Bool {
    guard let earlier else { return true }
    guard events.isNext(event), !undone.missing.contains(event.reference) else { return false }
    switch event.kind {
    case .answer(let answer):
      return answer.form != Event.Answer.ankiForm
        && event.clock.milliseconds > earlier.latestImport
    case .setting, .quizAnswer, .quizEnd, .alias, .mark, .away: return true
    case .undo(let undo): return isRecentAnswer(undo.reference)
    case .rate(let rate): return isRecentAnswer(rate.reference)
    case .reset, .weights, .repair, .carry, .clock, .unknown: return false
    }
  }

  /// Whether a reference is to an answer after the snapshot, to a card that no change to the deck
  /// concerns.
  private func isRecentAnswer(_ reference: EventReference) -> Bool {
    guard let index = events.index(of: reference), index >= events.keptCount,
      events.table.rows[index].isAnswer
    else { return false }
    let card = Int(cards.ofStep[index])
    let key = cards.all[card].key
    return carryFold.relatives[card] == nil
      && !carryFold.equals.keys.contains { $0.card == key.card && $0.deck == key.deck }
  }
}

extension Event.Kind {
  /// Whether it is an answer or the end of a quiz.
  package var isOfQuiz: Bool {
    switch self {
    case .quizAnswer, .quizEnd: true
    default: false
    }
  }
}

extension Event {
  /// Whether its effect is not only in the cards and in the counts of days.
  fileprivate var isRemembered: Bool {
    switch kind {
    case .setting, .weights, .repair, .alias, .carry, .away: true
    case .mark: !isStep
    case .answer, .rate, .undo, .reset, .quizAnswer, .quizEnd, .clock, .unknown: false
    }
  }
}
