import Deck
import FSRS
import Progress

/// A learner's statistics for a deck, or for some of its topics.
///
/// Everything is computed from the journal; answers that were undone or reset do not count.
package struct Statistics: Hashable, Sendable {
  /// The study day of the statistics.
  package let day: Int
  /// The number of cards in the topics.
  package private(set) var cards = 0
  /// The number of cards asked at least once.
  package private(set) var studied = 0
  /// The expected number of right answers if every studied card were asked now: the sum of their
  /// probabilities of recall.
  package private(set) var known = 0.0
  /// The number of cards due, by day.
  package private(set) var forecast: Forecast
  /// The number of answers on each of the last ``days`` study days, today last.
  package private(set) var habit = [Int](repeating: 0, count: Statistics.days)
  /// Whether each of these days was a day off.
  package private(set) var away = [Bool](repeating: false, count: Statistics.days)
  /// Answers on each of the last ``yearDays`` study days, today last.
  package private(set) var year = [Int](repeating: 0, count: Statistics.yearDays)
  /// The first answer of a day to each card from an earlier day, within the last ``days`` study
  /// days.
  package private(set) var recall = Share()
  /// The same for open questions, which the learner rated; they are in no other share.
  package private(set) var selfRated = Share()
  /// The same as ``recall`` for each of the last ``recallWeeks`` weeks of seven days, the last of which
  /// ends today.
  package private(set) var recallByWeek = [Share](repeating: Share(), count: Statistics.recallWeeks)
  /// The number of cards answered for the first time on each of the last ``yearDays`` study days, today
  /// last.
  package private(set) var begun = [Int](repeating: 0, count: Statistics.yearDays)
  /// What is known of each topic, in the deck's order.
  package private(set) var topics: [TopicMastery] = []
  /// The target fraction of recalled answers, 0...1.
  package private(set) var target: Double
  /// The number of cards by the days from their last answer until recall falls to the target, see
  /// ``lasts``.
  package private(set) var lasting: [Int]
  /// The number of cards by difficulty: 1 and 2, 3 and 4, …, 9 and 10.
  package private(set) var difficulty = [0, 0, 0, 0, 0]
  /// The median of these days; nil if no card was studied.
  package private(set) var medianLasting: Double?
  /// The cards missed most, the worst first; at most ``most``, each missed twice or more.
  package private(set) var hardest: [Hard] = []
  /// Cards that are forgotten again and again, the most forgotten first.
  package private(set) var leeches: [Hard] = []
  /// Pairs of facts that were confused, the most frequent first; at most ``most``.
  package private(set) var confusions: [Confusions.Pair] = []
  /// How often the learner was right in quizzes, by how sure he or she felt.
  package private(set) var calibration: [QuizReport.Calibration] = []
  /// The number of flagged cards.
  package private(set) var flagged = 0
  /// The number of cards with a note by the learner.
  package private(set) var noted = 0
  /// The number of cards that are suspended or buried.
  package private(set) var setAside = 0
  /// First answers of a day by the hour of the learner's clock, in six parts from midnight.
  package private(set) var hours = [Share](repeating: Share(), count: 6)
  /// The number of answers by the seconds they took, see ``paces``.
  package private(set) var seconds: [Int]
  /// The median time of an answer in milliseconds; nil if there are no answers.
  package private(set) var medianMilliseconds: Int?

  /// The number of days that the statistics look back.
  package static let days = 30
  /// The days that the calendar looks back: 53 weeks.
  package static let yearDays = 371
  /// The weeks that ``recallByWeek`` looks back.
  package static let recallWeeks = 26
  /// The most cards in ``hardest``, and pairs in ``confusions``.
  package static let most = 10
  /// The lower ends of the groups of ``lasting``, in days.
  package static let lasts: [Double] = [0, 1, 4, 8, 31, 91, 366]
  /// The lower ends of the groups of ``seconds``, in seconds.
  package static let paces = [0, 3, 6, 11, 21, 41]

  /// Computes the statistics.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - moment: Now.
  ///   - topics: The ids of the topics to include; empty for all.
  /// - Complexity: O(answers + cards · log cards).
  package init(deck: Deck, progress: Progress, at moment: Moment, topics: Set<String> = []) {
    let progress = progress.whole
    day = moment.day
    target = progress.settings.retention
    lasting = [Int](repeating: 0, count: Statistics.lasts.count)
    seconds = [Int](repeating: 0, count: Statistics.paces.count)
    let chosen = deck.cards.filter {
      $0.supersededBy == nil && (topics.isEmpty || topics.contains($0.topic))
    }
    cards = chosen.count
    forecast = Forecast(of: chosen, deck: deck, progress: progress, at: moment)
    var lasts: [Double] = []
    let scheduler = progress.scheduler(on: StudyDay(number: moment.day), of: deck.subject)
    var times: [Int] = []
    var hard: [Hard] = []
    var wrong: [String: [String: Int]] = [:]
    var mastery = deck.topics.map { TopicMastery(topic: $0.id) }
    let places = Dictionary(mastery.enumerated().map { ($1.topic, $0) }) { first, _ in first }
    for card in chosen {
      let topic = places[card.topic]
      if let topic { mastery[topic].cards += 1 }
      guard let schedule = progress.schedule(of: card, in: deck) else { continue }
      studied += 1
      let chance = progress.scheduler.retrievability(of: schedule, at: moment)
      known += chance
      if let topic { mastery[topic].add(recall: chance) }
      let days = scheduler.daysToTarget(of: schedule).days
      lasts.append(days)
      lasting[Statistics.group(of: days, in: Statistics.lasts)] += 1
      difficulty[min(4, max(0, (Int(schedule.memory.difficulty.rounded()) - 1) / 2))] += 1
      let history = progress.history(of: CardKey(deck: deck.subject, card: card.id))
        .filter { $0.standing == .counted }
      let missed = history.count { $0.rating == .again }
      if missed > 1 { hard.append(Hard(card: card, missed: missed, history)) }
      take(history)
      for answer in history.map(\.answer) where answer.verdict == .wrong {
        wrong[card.id, default: [:]][answer.typed, default: 0] += 1
      }
      times += history.map(\.answer.milliseconds)
    }
    self.topics = mastery.filter { $0.cards > 0 }
    hardest = Array(hard.stableSorted { $0.missed > $1.missed }.prefix(Statistics.most))
    let ids = Set(chosen.map(\.id))
    leeches = progress.leeches(in: deck).filter { ids.contains($0.card.id) }.map {
      let reviews = progress.schedule(of: $0.card, in: deck)?.reviews ?? 0
      return Hard(card: $0.card, missed: $0.lapses, asked: reviews)
    }
    let all = Confusions(deck: deck, progress: progress, cards: ids, answers: wrong)
    confusions = Array(all.pairs.prefix(Statistics.most))
    medianLasting = lasts.sorted().middle
    medianMilliseconds = times.sorted().middle
    for (place, day) in ((day - Statistics.days + 1)...day).enumerated() {
      away[place] = progress.isAway(on: StudyDay(number: day))
    }
    calibration = QuizHistory(of: deck, in: progress).calibration
    let marked = progress.markedCards.filter { $0.deck == deck.subject && ids.contains($0.card) }
    count(marked.map(progress.marks), on: StudyDay(number: day))
    for time in times {
      seconds[Statistics.group(of: (time + 500) / 1000, in: Statistics.paces)] += 1
    }
  }

  /// The number of the last ``days`` on which something was answered.
  package var daysStudied: Int { habit.count { $0 > 0 } }
  /// The number of the last ``days`` that were days off and on which nothing was answered.
  package var daysAway: Int { zip(habit, away).count { $0 == 0 && $1 } }

  private mutating func count(_ marks: [CardMarks], on day: StudyDay) {
    flagged = marks.count { $0.isFlagged }
    noted = marks.count { !$0.note.isEmpty }
    setAside = marks.count { !$0.allows(on: day) }
  }

  /// Counts the answers to one card, in order.
  private mutating func take(_ history: [RecordedAnswer]) {
    var last: StudyDay?
    for answer in history {
      let age = day - answer.day.number
      if 0..<Statistics.days ~= age { habit[Statistics.days - 1 - age] += 1 }
      if 0..<Statistics.yearDays ~= age { year[Statistics.yearDays - 1 - age] += 1 }
      let isFirst = last != answer.day
      let isNew = last == nil
      last = answer.day
      if isNew, 0..<Statistics.yearDays ~= age { begun[Statistics.yearDays - 1 - age] += 1 }
      guard isFirst, !isNew else { continue }
      let isRight = answer.rating != .again
      if answer.answer.form == Form.Kind.open.rawValue {
        if 0..<Statistics.days ~= age { selfRated.add(isRight: isRight) }
        continue
      }
      if 0..<Statistics.days ~= age { recall.add(isRight: isRight) }
      if 0..<7 * Statistics.recallWeeks ~= age {
        recallByWeek[Statistics.recallWeeks - 1 - age / 7].add(isRight: isRight)
      }
      hours[answer.clock.localHour / 4].add(isRight: isRight)
    }
  }

  static func group<Number: Comparable>(of number: Number, in starts: [Number]) -> Int {
    (starts.lastIndex { $0 <= number }) ?? 0
  }
}

extension Array {
  /// The middle element of a sorted array; the lower of two.
  var middle: Element? { isEmpty ? nil : self[(count - 1) / 2] }
}

extension ClockReading {
  /// The hour on the learner's clock, 0...23.
  var localHour: Int {
    let minutes = milliseconds / 60_000 + offsetMinutes
    return (minutes / 60) % 24
  }
}
