import Deck
import FSRS
import Grading
import ProgressStore
import Study
import Terminal

/// Everything a session says.
@MainActor
enum SessionWords {
  /// "3 of 20 · Climate", "Again · Climate".
  static func header(_ session: Session, _ question: Question, on output: Output) {
    let topic = session.deck.topicName(question.card.topic)
    let place =
      session.isRepeat
      ? "Again" : "\(session.planned - session.waitingCount) of \(session.planned)"
    let returning = session.returningCount
    let again = returning > 0 ? " · \(returning) to come again" : ""
    let flag = session.marks(of: question.card).isFlagged ? " · flagged" : ""
    output.line()
    output.paragraph(StyledText("\(place) · \(topic)\(again)\(flag)", .quiet))
  }

  /// What the judge says.
  static func verdict(_ answered: Session.Answered, on output: Output) {
    let (judgement, question) = (answered.judgement, answered.question)
    switch judgement.verdict {
    case .correct: output.paragraph(QuestionWords.right(judgement, question))
    case .close: output.paragraph(QuestionWords.close(judgement, question))
    case .partial, .wrong, .prompt, .unparsed:
      QuestionWords.showWrong(judgement, question, typed: answered.typed, on: output)
    }
  }

  /// The note and the source.
  static func context(of card: Card, in deck: Deck, on output: Output) {
    QuestionWords.showNote(of: card, on: output)
    output.paragraph(QuestionWords.source(of: card, in: deck))
  }

  /// "Counts as good, next in 4 days. Saved.", with what the rating keys would do.
  static func next(
    _ answered: Session.Answered, in session: Session, at moment: Moment, offersKeys: Bool,
    on output: Output
  ) {
    guard let schedule = session.progress.schedule(of: answered.question.card, in: session.deck)
    else { return }
    let rating = Words.name(answered.rating)
    let because = answered.rating == .hard ? reason(answered) : ""
    let line: StyledText =
      "Counts as \(rating)\(because), next \(Words.next(schedule, at: moment)). \("Saved", .good)."
    guard offersKeys, answered.isRight else { return output.paragraph(line) }
    let keys = StyledText(keys(answered, at: moment), .quiet)
    // Keys that would be torn apart stand on a line of their own.
    if line.columns + 1 + keys.columns <= output.columns {
      output.paragraph(line + " " + keys)
    } else {
      output.paragraph(line)
      output.paragraph(keys)
    }
  }

  /// Why an answer counts as hard, where the learner may wonder.
  private static func reason(_ answered: Session.Answered) -> String {
    if answered.hints > 0 { return answered.hints == 1 ? " with a hint" : " with hints" }
    if answered.isSecondTry { return " at the second try" }
    return answered.question.chances != nil ? " since it may be a guess" : ""
  }

  /// "[ hard: in 2 days  ] easy: in 9 days"
  private static func keys(_ answered: Session.Answered, at moment: Moment) -> String {
    let ratings = [("[", answered.rating.harder), ("]", answered.rating.easier)]
    return ratings.filter { $0.1 != answered.rating }.map { key, rating in
      "\(key) \(Words.name(rating)): \(Words.next(answered.preview[rating], at: moment))"
    }.joined(separator: "  ")
  }

  /// "Now hard: next in 2 days. Saved."
  static func rerated(
    _ answered: Session.Answered?, _ rating: Rating, in session: Session, at moment: Moment,
    on output: Output
  ) {
    guard let card = answered?.question.card,
      let schedule = session.progress.schedule(of: card, in: session.deck)
    else { return }
    output.paragraph(
      "\(card.title): now \(Words.name(rating)), next \(Words.next(schedule, at: moment)). \("Saved", .good)."
    )
  }

  /// The end: what was answered, what was missed, what tomorrow brings.
  static func summary(_ session: Session, at moment: Moment, on output: Output) {
    let summary = session.summary
    output.line()
    if summary.answered == 0 {
      output.paragraph("Nothing was answered.")
    } else {
      let time = Words.minutes(summary.milliseconds)
      let new = summary.new == 0 ? "" : " \(Words.count(summary.new, "was", "were")) new."
      output.paragraph(
        "\(Words.count(summary.answered, "answer")) in \(time). First try: \(summary.right) of \(summary.asked) right.\(new)"
      )
      let rows: [[StyledText]] = summary.topics.map {
        [StyledText(session.deck.topicName($0.topic)), "\($0.right) of \($0.asked)"]
      }
      output.table(Table(rows: rows, indent: 2))
      misses(summary.misses, on: output)
      if let climb = summary.climb { output.paragraph(StyledText(self.climb(climb))) }
    }
    tomorrow(session, at: moment, on: output)
  }

  /// "5 facts now hold for over a month; 1 slipped back."
  static func climb(_ climb: SessionSummary.Climb) -> String {
    let time = climb.days >= 30 ? "a month" : "a week"
    let up = Words.count(climb.up, "fact now holds", "facts now hold")
    let down = Words.count(climb.down, "fact")
    if climb.down == 0 { return "\(up) for over \(time)." }
    return climb.up == 0
      ? "\(down) slipped back below \(time)."
      : "\(up) for over \(time); \(Words.grouped(climb.down)) slipped back."
  }

  private static func misses(_ misses: [SessionSummary.Miss], on output: Output) {
    guard !misses.isEmpty else { return }
    output.paragraph("To look at again")
    for miss in misses {
      let said = miss.typed.isEmpty ? "you did not know" : "you said \(miss.typed)"
      output.paragraph("  \(miss.card.title): \(said), right is \(miss.right, .strong)", indent: 4)
    }
  }

  private static func tomorrow(_ session: Session, at moment: Moment, on output: Output) {
    let outlook = Outlook(deck: session.deck, progress: session.progress, at: moment)
    let agenda = Agenda(deck: session.deck, progress: session.progress, at: moment)
    let later = outlook.laterToday
    if agenda.plan == nil, agenda.cards.count > later {
      // As the opening screen counts them.
      output.paragraph("Left today: \(agenda.dueCount) due, \(agenda.new.count) new.")
    } else if later > 0 {
      output.paragraph("Later today: \(Words.count(later, "card")) again.")
    }
    if let sentence = outlook.pace.flatMap(PlanWords.outOfReach) { output.paragraph(sentence) }
    let undo = session.answers.isEmpty ? "" : " hegang undo still works."
    if let plan = agenda.plan {
      output.paragraph("\(plan.waiting) still wait. \(TodayWords.pace(plan))\(undo)")
    } else {
      let cards = outlook.dueTomorrow + outlook.newTomorrow * session.progress.answersToNew
      let time = cards == 0 ? "" : ", \(Words.about(cards * session.progress.pace))"
      guard let back = outlook.back else {
        return output.paragraph(
          "Tomorrow: \(outlook.dueTomorrow) due, \(outlook.newTomorrow) new\(time).\(undo)")
      }
      output.paragraph(
        "You are away from tomorrow. On \(Words.date(back)): \(outlook.dueTomorrow) due\(time).\(undo)"
      )
    }
  }
}
