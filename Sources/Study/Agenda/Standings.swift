import Deck
import FSRS
import Progress

/// The cards of a deck sorted by when they are due. Each card is looked up once.
struct Standings {
  /// Cards in learning steps that are due today, with their time and the study day before it.
  private(set) var waiting: [(card: Card, seconds: Int, lastDay: Int)] = []
  /// Cards to review by today, or by the number of days ahead that was asked for.
  private(set) var due: [(card: Card, schedule: Schedule)] = []
  /// The schedules of the other cards that were asked before and may be asked again.
  private(set) var coming: [Schedule] = []
  /// The indices of new cards: there can be many, and few are needed.
  private(set) var unseen: [Int] = []
  /// Cards introduced today.
  private(set) var met: [Card] = []
  /// Cards missed so often that they may be confused with a new card; only a few.
  private(set) var missed: [Card] = []
  /// The number of cards from earlier days that were asked today.
  private(set) var done = 0
  /// Facts with a card that was asked today, in all topics.
  private(set) var factsOfToday: Set<String> = []
  /// The due dates of the cards of all topics.
  private(set) var dueDays = DueDays()

  /// How many cards' wrong answers are examined. The limit keeps every start fast.
  private static let mostMissed = 8

  init(_ deck: Deck, _ progress: Progress, at moment: Moment, _ wishes: Agenda.Wishes) {
    let barred = progress.barredCards(on: moment.day)
    let today = StudyDay(number: moment.day).description
    let depth = wishes.depth ?? progress.settings.newCardDepth
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
        if depth.includes(card) { unseen.append(place) }
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
  /// Whether there were enough misses to examine the answers.
  fileprivate var isOftenMissed: Bool {
    if lapses >= Confusions.many { return true }
    if case .learning = phase { return lapses == 0 && reviews >= 2 * Confusions.many }
    return false
  }

  /// Whether the card was asked on a study day and is due later. A card that was corrected, or that
  /// the learner made due, is asked on the day itself.
  func wasAsked(on day: Int) -> Bool {
    guard Progress.days(of: day) ~= last.day else { return false }
    if phase == .review, case .day(let due) = self.due { return due > day }
    return true
  }
}
