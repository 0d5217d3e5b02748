import Deck
import FSRS
import Progress

/// The cards to ask today, and their order.
///
/// Reviews come first by how overdue they are, relative to the interval that the scheduler would
/// choose now. New cards are spread evenly between them, in the order of ``Deck/curriculum``. At most
/// one card of a fact is asked on a day, the direction that comes first in the deck before the other.
/// Two facts that the learner has confused are not introduced on the same day. A card that asks
/// several facts is introduced only when each of them has left the learning steps. Suspended and
/// buried cards are not asked, and no card is introduced on a day off.
///
/// If more cards are due than fit into a day, the rest is spread over the next days, see ``Backlog``.
/// From about a week of work on there is a ``plan``: new cards wait, and the cards that are most likely
/// still remembered come first, because they lose most by waiting.
package struct Agenda: Hashable, Sendable {
  /// Cards in learning steps that are due today, the earliest first.
  package internal(set) var learning: [Card] = []
  /// Cards to review, the most overdue first.
  package internal(set) var due: [Card] = []
  /// New cards, no more than today's limit allows.
  package internal(set) var new: [Card] = []
  /// How far the plan for a date has come; nil if there is no such plan.
  package private(set) var pace: PlanProgress?
  /// The plan for a backlog of about a week or more; nil as a rule.
  package var plan: Backlog? { backlog?.isShown == true ? backlog : nil }
  /// How more due cards than fit into a day are spread; nil if all fit.
  private var backlog: Backlog?
  /// Cards in learning steps that become due later today.
  package private(set) var later: [Card] = []
  /// The number of cards introduced earlier today, and of other cards asked earlier today.
  private var (met, done) = (0, 0)
  /// The number of cards left for another day by the limit of minutes.
  package internal(set) var leftOver = 0
  /// The number of cards due on each day.
  package private(set) var dueDays = DueDays()

  /// All cards in the order in which to ask them: learning steps first, then reviews with the new
  /// cards spread between them.
  package var cards: [Card] { learning + Agenda.spread(new, over: due, after: (met, done)) }
  /// The number of cards to ask that are not new.
  package var dueCount: Int { learning.count + due.count }

  /// The limits and topics that the learner asked for.
  package struct Wishes: Hashable, Sendable {
    /// Topics to ask about; empty for all.
    package var topics: Set<String> = []
    /// The number of new cards in this session; nil for what is left of the daily number.
    package var new: Int?
    /// The number of cards in this session, which overrides a plan; nil for no limit.
    package var limit: Int?
    /// The minutes that the session may take at the learner's usual time per answer; nil for what
    /// is left of the daily limit.
    package var minutes: Double?
    /// How many days before they are due cards may be asked.
    package var ahead: Int
    /// How many cards that are not yet due may be asked; nil for no limit.
    package private(set) var mostAhead: Int?
    /// How much of the deck new cards are taken from; nil for what the settings say.
    package var depth: Depth?

    /// Creates a request; without arguments, the settings decide.
    package init(
      topics: Set<String> = [], new: Int? = nil, limit: Int? = nil, minutes: Double? = nil,
      ahead: Int = 0, depth: Depth? = nil
    ) {
      self.topics = topics
      self.new = new
      self.limit = limit
      self.minutes = minutes
      self.ahead = ahead
      self.depth = depth
    }

    /// How many cards that are not due yet a learner gets who wants more.
    package static let aheadCount = 20

    /// Asks also cards that are not due yet, the nearest first, whatever today's minutes; as many as the
    /// limit allows, or ``aheadCount``.
    package mutating func goAhead() {
      (ahead, mostAhead, minutes) = (36_500, limit ?? Wishes.aheadCount, minutes ?? 1_440)
    }
  }

  /// Chooses the cards to ask from a deck at a moment.
  ///
  /// - Complexity: O(*n* log *n*) in the cards of the deck.
  package init(deck: Deck, progress: Progress, at moment: Moment, wishes: Wishes = Wishes()) {
    let standings = Standings(deck, progress, at: moment, wishes)
    let asked = standings.due.map(\.schedule)
    backlog = Backlog(
      due: asked.filter { $0.due.hasCome(at: moment) },
      coming: standings.coming + asked.filter { !$0.due.hasCome(at: moment) },
      done: standings.done, progress: progress, deck: deck, at: moment)
    dueDays = standings.dueDays
    (met, done) = (standings.met.count, standings.done)
    var taken = standings.factsOfToday
    takeLearning(standings, &taken, at: moment)
    let scheduler = progress.scheduler(on: StudyDay(number: moment.day), of: deck.subject)
    takeDue(standings, &taken, scheduler, at: moment, wishes)
    takeNew(standings, &taken, deck, progress, at: moment, wishes)
    if let limit = wishes.limit { shorten(to: max(0, limit)) }
    let left = wishes.minutes ?? progress.minutesLeft(in: deck, on: moment.day)
    if let left { shorten(toMinutes: left, progress) }
  }

  private mutating func takeLearning(
    _ standings: Standings, _ taken: inout Set<String>, at moment: Moment
  ) {
    let waiting = standings.waiting.sorted { $0.seconds < $1.seconds }
    let ready = waiting.prefix { $0.seconds <= moment.seconds + SessionQueue.learnAhead }
    learning = ready.map(\.card)
    later = waiting.dropFirst(ready.count).map(\.card)
    taken.formUnion(waiting.flatMap(\.card.facts))
  }

  private mutating func takeDue(
    _ standings: Standings, _ taken: inout Set<String>, _ scheduler: Scheduler,
    at moment: Moment, _ wishes: Wishes
  ) {
    let isPlanned = plan != nil && wishes.ahead == 0
    let ranked = standings.due.map { card, schedule in
      let rank =
        isPlanned
        ? scheduler.retrievability(of: schedule, at: moment)
        : schedule.overdueness(on: moment.day, by: scheduler)
      return (card: card, rank: rank, isEarly: !schedule.due.hasCome(at: moment))
    }
    var early = 0
    for (card, _, isEarly) in ranked.stableSorted(by: { $0.rank > $1.rank })
    where taken.isDisjoint(with: card.facts) {
      if isEarly {
        if let most = wishes.mostAhead, early >= most { continue }
        early += 1
      }
      taken.formUnion(card.facts)
      due.append(card)
    }
    guard let backlog, wishes.limit == nil, wishes.ahead == 0 else { return }
    // Steps left over from an earlier day count towards the day's number.
    let leftOver = standings.waiting.count { $0.lastDay < moment.day }
    due = Array(due.prefix(max(0, backlog.today - leftOver)))
  }

  private mutating func takeNew(
    _ standings: Standings, _ taken: inout Set<String>, _ deck: Deck, _ progress: Progress,
    at moment: Moment, _ wishes: Wishes
  ) {
    pace = PlanProgress(deck: deck, progress: progress, on: moment.day, due: dueCount + done)
    let usual =
      progress.newPerDay(on: moment.day, by: pace) - progress.introduced(in: deck, on: moment.day)
    let allowed = wishes.new ?? (plan == nil ? usual : 0)
    guard allowed > 0 else { return }
    let wanted = Agenda.partners(of: standings.missed, unseen: standings.unseen, deck, progress)
    let turns = Agenda.inOrder(standings.unseen, of: deck).filter { !wanted.contains($0) }
    let candidates = (wanted + turns).lazy.map { deck.cards[$0] }
    let near = standings.met + candidates.prefix(4 * min(allowed, 100))
    let confusions = Confusions(deck: deck, progress: progress, cards: Set(near.map(\.id)))
    var apart = Set(
      standings.met.flatMap { confusions.partners(of: $0.id).map(\.card.fact) })
    // Facts passed over today: what comes after them waits with them.
    var waiting: Set<String> = []
    for card in candidates {
      guard new.count < allowed else { break }
      guard !apart.contains(card.fact), taken.isDisjoint(with: card.facts),
        waiting.isDisjoint(with: card.after), card.isReady(in: progress, of: deck)
      else {
        if !card.isReverse, !card.isComposite { waiting.insert(card.fact) }
        continue
      }
      taken.formUnion(card.facts)
      new.append(card)
      apart.formUnion(confusions.partners(of: card.id).map(\.card.fact))
    }
  }
}

extension Agenda {
  /// The indices of new cards that have been confused with known ones ``Confusions/many`` times.
  /// They are introduced first: until the learner knows them, only the known answer is remembered.
  private static func partners(
    of missed: [Card], unseen: [Int], _ deck: Deck, _ progress: Progress
  ) -> [Int] {
    guard !missed.isEmpty, !unseen.isEmpty else { return [] }
    let confusions = Confusions(deck: deck, progress: progress, cards: Set(missed.map(\.id)))
    let partners = Set(
      confusions.pairs.filter { $0.times >= Confusions.many }
        .flatMap { [$0.first.id, $0.second.id] })
    return partners.isEmpty ? [] : unseen.filter { partners.contains(deck.cards[$0].id) }
  }
}

extension Array {
  /// The elements sorted; equal elements keep their order.
  package func stableSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted {
      precedes($0.element, $1.element)
        || (!precedes($1.element, $0.element) && $0.offset < $1.offset)
    }.map(\.element)
  }
}

extension Schedule {
  /// How overdue a review is: the days since the last review divided by the interval that the
  /// scheduler would choose now. 1 is on time.
  func overdueness(on day: Int, by scheduler: Scheduler) -> Double {
    Double(day - last.day) / scheduler.daysToTarget(of: self).days
  }
}

extension Moment {
  /// The second at which the study day ends.
  var endOfDay: Int { seconds + secondsToRollover }
}
