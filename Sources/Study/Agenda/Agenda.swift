import FSRS
import ProgressStore
import Questions

/// What to ask today, and in what order.
///
/// Reviews come with the most overdue first, measured against the interval the scheduler would
/// choose; new cards are spread evenly between them and take turns by topic. Of the cards of one
/// fact at most one is asked on a day, the earlier direction first; two facts that were taken for each
/// other are not both new on one day. A composite is new only when each of its facts has
/// left the learning steps. Cards that are suspended or buried are not asked, and on a day away
/// nothing is new.
///
/// When more is due than a day holds there is a ``plan``: new cards wait, and those come first that
/// are likeliest still remembered. They have the most to lose by waiting; what is forgotten anyway
/// loses nothing.
package struct Agenda: Hashable, Sendable {
  /// Cards in learning steps whose time comes today, the earliest first.
  package internal(set) var learning: [Card] = []
  /// Cards to review, the most overdue first.
  package internal(set) var due: [Card] = []
  /// Cards never asked, as many as today still allows.
  package internal(set) var new: [Card] = []
  /// Where the learner stands on the way to a day; nil without such a plan.
  package private(set) var pace: PlannedPace?
  /// The plan for more than a day holds; nil as a rule.
  package private(set) var plan: Backlog?
  /// Cards in learning steps whose time comes later today.
  package private(set) var later: [Card] = []
  /// How many cards were new today before, and how many others were asked.
  private var (met, done) = (0, 0)
  /// How many cards the limit of minutes leaves for another time.
  package internal(set) var leftOver = 0
  /// When the cards of the deck come back.
  package private(set) var dueDays = DueDays()

  /// Everything, in the order to ask it: what is in learning first, then reviews with new cards
  /// spread between them.
  package var cards: [Card] { learning + Agenda.spread(new, over: due, after: (met, done)) }
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
    /// Minutes that the sitting may take at the learner's pace; nil for what the settings leave of
    /// the day.
    package var minutes: Double?
    /// How many days ahead of their time cards are asked.
    package var ahead: Int

    /// Creates a request; without arguments, the settings decide.
    package init(
      topics: Set<String> = [], new: Int? = nil, limit: Int? = nil, minutes: Double? = nil,
      ahead: Int = 0
    ) {
      self.topics = topics
      self.new = new
      self.limit = limit
      self.minutes = minutes
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
    let isPlanned = plan != nil || wishes.ahead > 0
    let ranked = standings.due.map { card, schedule in
      let rank =
        isPlanned
        ? scheduler.retrievability(of: schedule, at: moment)
        : schedule.overdueness(on: moment.day, by: scheduler)
      return (card: card, rank: rank)
    }
    for (card, _) in ranked.stableSorted(by: { $0.rank > $1.rank })
    where taken.isDisjoint(with: card.facts) {
      taken.formUnion(card.facts)
      due.append(card)
    }
    guard let plan, wishes.limit == nil else { return }
    // Steps left over from an earlier day are part of the day's number.
    let leftOver = standings.waiting.count { $0.lastDay < moment.day }
    due = Array(due.prefix(max(0, plan.today - leftOver)))
  }

  private mutating func takeNew(
    _ standings: Standings, _ taken: inout Set<String>, _ deck: Deck, _ progress: Progress,
    at moment: Moment, _ wishes: Wishes
  ) {
    pace = PlannedPace(deck: deck, progress: progress, on: moment.day, due: dueCount + done)
    let usual =
      progress.newPerDay(on: moment.day, by: pace) - progress.introduced(in: deck, on: moment.day)
    let allowed = wishes.new ?? (plan == nil ? usual : 0)
    guard allowed > 0 else { return }
    let wanted = Agenda.partners(of: standings.missed, unseen: standings.unseen, deck, progress)
    let turns = Agenda.takingTurns(standings.unseen, in: deck, after: standings.met).filter {
      !wanted.contains($0)
    }
    let candidates = (wanted + turns).lazy.map { deck.cards[$0] }
    let near = standings.met + candidates.prefix(4 * min(allowed, 100))
    let confusions = Confusions(deck: deck, progress: progress, cards: Set(near.map(\.id)))
    var apart = Set(
      standings.met.flatMap { confusions.partners(of: $0.id).map(\.card.fact) })
    for card in candidates {
      guard new.count < allowed else { break }
      guard !apart.contains(card.fact), taken.isDisjoint(with: card.facts),
        card.isReady(in: progress, of: deck)
      else { continue }
      taken.formUnion(card.facts)
      new.append(card)
      apart.formUnion(confusions.partners(of: card.id).map(\.card.fact))
    }
  }
}

extension Agenda {
  /// The places of cards never asked that known ones were taken for ``Confusions/many`` times: until they
  /// are known, they are all that comes to mind.
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
    Double(day - last.day) / scheduler.daysToTarget(of: self).days
  }
}

extension Moment {
  /// The second at which the study day ends.
  var endOfDay: Int { seconds + secondsToRollover }
}
