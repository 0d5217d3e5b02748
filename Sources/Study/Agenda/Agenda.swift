import FSRS
import ProgressStore
import Questions

/// What to ask today, and in what order.
///
/// Reviews come with the most overdue first, measured against the interval the scheduler would
/// choose; new cards are spread evenly between them and take turns by topic. Of the cards of one
/// fact at most one is asked on a day, the earlier direction first; two facts that were taken for each
/// other are not both new on one day.
///
/// When more is due than a day holds there is a ``plan``: new cards wait, and those come first that
/// are likeliest still remembered. They have the most to lose by waiting; what is forgotten anyway
/// loses nothing.
package struct Agenda: Hashable, Sendable {
  /// Cards in learning steps whose time comes today, the earliest first.
  package private(set) var learning: [Card] = []
  /// Cards to review, the most overdue first.
  package private(set) var due: [Card] = []
  /// Cards never asked, as many as today still allows.
  package private(set) var new: [Card] = []
  /// The plan for more than a day holds; nil as a rule.
  package private(set) var plan: Backlog?

  /// Everything, in the order to ask it: what is in learning first, then reviews with new cards
  /// spread between them.
  package var cards: [Card] { learning + Agenda.spread(new, over: due) }
  /// How many cards wait that were asked before.
  package var dueCount: Int { learning.count + due.count }

  /// What a learner may ask for beyond the settings.
  package struct Wishes: Hashable, Sendable {
    /// Topics to ask; empty for all.
    package var topics: Set<String> = []
    /// New cards for this sitting; nil for what the day still allows.
    package var new: Int?
    /// Cards in all, in place of what a plan says; nil for no limit.
    package var limit: Int?
    /// How many days ahead of their time cards are asked.
    package var ahead: Int

    package init(topics: Set<String> = [], new: Int? = nil, limit: Int? = nil, ahead: Int = 0) {
      self.topics = topics
      self.new = new
      self.limit = limit
      self.ahead = ahead
    }
  }

  /// The agenda of a deck at a moment.
  ///
  /// - Complexity: O(*n* log *n*) in the cards of the deck.
  package init(deck: Deck, progress: Progress, at moment: Moment, wishes: Wishes = Wishes()) {
    let standings = Standings(deck, progress, at: moment, wishes)
    plan = Backlog(
      due: standings.due.map(\.schedule), coming: standings.coming, done: standings.done,
      progress: progress, deck: deck, at: moment)
    var taken = standings.factsOfToday
    takeLearning(standings, &taken)
    takeDue(standings, &taken, progress.scheduler, at: moment, wishes)
    takeNew(standings, &taken, deck, progress, at: moment, wishes)
    if let limit = wishes.limit { shorten(to: max(0, limit)) }
  }

  private mutating func takeLearning(_ standings: Standings, _ taken: inout Set<String>) {
    learning = standings.waiting.sorted { $0.seconds < $1.seconds }.map(\.card)
    taken.formUnion(learning.map(\.fact))
  }

  private mutating func takeDue(
    _ standings: Standings, _ taken: inout Set<String>, _ scheduler: Scheduler,
    at moment: Moment, _ wishes: Wishes
  ) {
    let isPlanned = plan != nil || wishes.ahead > 0
    let ranked = standings.due.map { card, schedule in
      let rank =
        isPlanned
        ? scheduler.retrievability(of: schedule, at: moment)
        : schedule.overdueness(on: moment.day, by: scheduler)
      return (card: card, rank: rank)
    }
    for (card, _) in ranked.stableSorted(by: { $0.rank > $1.rank })
    where taken.insert(card.fact).inserted {
      due.append(card)
    }
    guard let plan, wishes.limit == nil else { return }
    // Steps left over from an earlier day are part of the day's number.
    let leftOver = standings.waiting.count { $0.lastDay != moment.day }
    due = Array(due.prefix(max(0, plan.today - leftOver)))
  }

  private mutating func takeNew(
    _ standings: Standings, _ taken: inout Set<String>, _ deck: Deck, _ progress: Progress,
    at moment: Moment, _ wishes: Wishes
  ) {
    let allowed =
      wishes.new ?? (plan == nil ? progress.newAllowed(in: deck, on: moment.day) : 0)
    guard allowed > 0 else { return }
    let candidates = Agenda.takingTurns(standings.unseen, in: deck).lazy.map { deck.cards[$0] }
    let near = standings.met + candidates.prefix(4 * min(allowed, 100))
    let confusions = Confusions(deck: deck, progress: progress, cards: Set(near.map(\.id)))
    var apart = Set(
      standings.met.flatMap { confusions.partners(of: $0.id).map(\.card.fact) })
    for card in candidates {
      guard new.count < allowed else { break }
      guard !apart.contains(card.fact), taken.insert(card.fact).inserted else { continue }
      new.append(card)
      apart.formUnion(confusions.partners(of: card.id).map(\.card.fact))
    }
  }

  /// Keeps the first cards: learning, then due, then new.
  private mutating func shorten(to limit: Int) {
    learning = Array(learning.prefix(limit))
    due = Array(due.prefix(limit - learning.count))
    new = Array(new.prefix(limit - learning.count - due.count))
  }

  /// Places in a deck with topics taking turns, each topic in its own order.
  private static func takingTurns(_ places: [Int], in deck: Deck) -> [Int] {
    var turns: [String: Int] = [:]
    let placed = places.map { place in
      let turn = turns[deck.cards[place].topic, default: 0]
      turns[deck.cards[place].topic] = turn + 1
      return (turn: turn, place: place)
    }
    return placed.sorted { $0 < $1 }.map(\.place)
  }

  /// Both lists as one, the first spread evenly over the second.
  private static func spread(_ few: [Card], over many: [Card]) -> [Card] {
    let total = few.count + many.count
    var mixed: [Card] = []
    var taken = 0
    for place in 0..<total {
      // The k-th of n spread cards stands where k + 1/2 of n lies on the way.
      let isDue = taken < few.count && (2 * taken + 1) * total <= (2 * place + 1) * few.count
      if isDue || mixed.count - taken >= many.count {
        mixed.append(few[taken])
        taken += 1
      } else {
        mixed.append(many[place - taken])
      }
    }
    return mixed
  }
}

extension Array {
  /// The elements sorted, equal ones in the order they had.
  func stableSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted {
      precedes($0.element, $1.element)
        || (!precedes($1.element, $0.element) && $0.offset < $1.offset)
    }.map(\.element)
  }
}

extension Schedule {
  /// How late a review is: the days since the last one over the interval that the scheduler would
  /// choose now. 1 is on time.
  func overdueness(on day: Int, by scheduler: Scheduler) -> Double {
    let ideal = scheduler.model.interval(for: memory, retention: scheduler.retention)
    return Double(day - last.day) / ideal
  }
}

extension Moment {
  /// The second at which the study day ends.
  var endOfDay: Int { seconds + secondsToRollover }
}
