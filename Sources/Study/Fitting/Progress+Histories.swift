import FSRS
import Progress

extension Progress {
  /// The answers that count, by card, for fitting and evaluating: those of all decks, since one
  /// memory learns them all. Answers that were undone or reset are left out.
  package var histories: [History] { historiesByCard.map(\.history) }

  /// The same, each with its card; sorted by deck and id.
  package var historiesByCard: [(card: CardKey, history: History)] {
    let progress = whole
    return progress.studiedCards.map { card in
      let answers = progress.counted(card.key).map { (rating: $0.rating, moment: $0.moment) }
      return (card.key, History(answers))
    }
  }

  /// The number of answers according to the schedules; no history is read for it.
  package var answerCount: Int { begunCards.reduce(0) { $0 + ($1.schedule?.reviews ?? 0) } }

  /// The answers that count, in order of time, for other FSRS tools.
  ///
  /// A card is named by its deck and id. Before its first answer it is new; the other answers of
  /// that study day are learning steps; later, the first of a day is a review and the others are
  /// relearning steps. Times are whole seconds.
  package var reviewLog: ReviewLog {
    var entries: [ReviewLog.Entry] = []
    let progress = whole
    for card in progress.studiedCards {
      var last: (day: Int, state: ReviewLog.State)?
      for answer in progress.counted(card.key) {
        let state: ReviewLog.State =
          switch last {
          case nil: .new
          case .some(let before) where before.day != answer.moment.day: .review
          case .some((_, .new)), .some((_, .learning)): .learning
          default: .relearning
          }
        entries.append(
          ReviewLog.Entry(
            card: "\(card.key.deck)/\(card.key.card)",
            milliseconds: answer.moment.seconds * 1_000, rating: answer.rating, state: state,
            duration: answer.milliseconds))
        last = (answer.moment.day, state)
      }
    }
    return ReviewLog(
      entries.enumerated().sorted {
        ($0.element.milliseconds, $0.offset) < ($1.element.milliseconds, $1.offset)
      }.map(\.element))
  }
}
