import FSRS
import ProgressStore
import Questions

/// Where the cards of a deck stand for a learner at a moment. Each card is looked up once.
struct Standings {
  /// Cards in learning steps whose time comes today, with that time and the study day before it.
  private(set) var waiting: [(card: Card, seconds: Int, lastDay: Int)] = []
  /// Cards to review by today, or by as many days ahead as were wished for.
  private(set) var due: [(card: Card, schedule: Schedule)] = []
  /// The schedules of the other cards that were ever asked, and may be.
  private(set) var coming: [Schedule] = []
  /// The places in the deck of cards never asked: there can be many, and few are wanted.
  private(set) var unseen: [Int] = []
  /// Cards asked for the first time today.
  private(set) var met: [Card] = []
  /// Cards missed so often that they may be taken for one that was never asked; a few at the most.
  private(set) var missed: [Card] = []
  /// How many cards of earlier days were asked today.
  private(set) var done = 0
  /// Facts of which a card was asked today, of all topics.
  private(set) var factsOfToday: Set<String> = []
  /// When cards come back, of all topics.
  private(set) var dueDays = DueDays()

  /// How many cards' wrong answers are looked into: the agenda is made at every start.
  private static let mostMissed = 8

  init(_ deck: Deck, _ progress: Progress, at moment: Moment, _ wishes: Agenda.Wishes) {
    let barred = progress.barredCards(on: moment.day)
    let today = StudyDay(number: moment.day).description
    for (place, card) in deck.cards.enumerated() where card.supersededBy == nil {
      let key = CardKey(deck: deck.subject, card: card.id)
      let known = progress.card(key)
      let isToday = known?.schedule?.wasAsked(on: moment.day) ?? false
      if isToday { factsOfToday.formUnion(card.facts) }
      dueDays.move(from: nil, to: known?.schedule)
      guard wishes.topics.isEmpty || wishes.topics.contains(card.topic), !barred.contains(key),
        card.isAsked(on: today)
      else { continue }
      guard let known, let schedule = known.schedule else {
        unseen.append(place)
        continue
      }
      if schedule.isOftenMissed, missed.count < Standings.mostMissed { missed.append(card) }
      let isMet = known.introducedOn.map { Progress.days(of: moment.day) ~= $0.number } ?? false
      if isMet { met.append(card) } else if isToday { done += 1 }
      switch schedule.due {
      case .instant(let seconds) where seconds <= moment.endOfDay:
        waiting.append((card, seconds, schedule.last.day))
      case .day(let day) where day <= moment.day + wishes.ahead: due.append((card, schedule))
      default: coming.append(schedule)
      }
    }
  }
}

extension Schedule {
  /// Whether there were misses enough to be looked into.
  fileprivate var isOftenMissed: Bool {
    if lapses >= Confusions.many { return true }
    if case .learning = phase { return lapses == 0 && reviews >= 2 * Confusions.many }
    return false
  }

  /// Whether the card was asked on a study day and waits for a later one. A card that was corrected, or
  /// made due by hand, is to be asked on the day itself.
  func wasAsked(on day: Int) -> Bool {
    guard Progress.days(of: day) ~= last.day else { return false }
    if phase == .review, case .day(let due) = self.due { return due > day }
    return true
  }
}
