import Deck
import FSRS
import Grading
import Journal
import Progress
import Study
import Terminal

/// Everything a session says.
@MainActor
enum SessionWords {
  /// "13 left · Climate · new", behind a bar that shows how much is done.
  static func header(_ session: Session, _ card: Card, on output: Output) {
    let turn = session.turn(of: card)
    let style: Style =
      switch turn {
      case .new: .good
      case .again: .bad
      case .due, .early: .quiet
      }
    let left = "\(output.bar(session.share))\(Words.grouped(session.leftCount)) left"
    let topic = session.deck.topicName(card.topic)
    let flag = session.marks(of: card).isFlagged ? " · flagged" : ""
    output.line()
    output.paragraph(
      StyledText("\(left) · \(topic) · ", .quiet) + "\(turn.rawValue, style)"
        + StyledText(flag, .quiet))
  }

  /// The note and the source.
  static func context(of card: Card, in deck: Deck, on output: Output) {
    QuestionWords.showNote(of: card, on: output)
    output.paragraph("  " + QuestionWords.source(of: card, in: deck), indent: 2)
  }

  /// "Good · next in 4 days · saved", and which keys change the rating.
  static func next(
    _ answered: Session.Answered, in session: Session, at moment: Moment, explainsKeys: Bool,
    on output: Output
  ) {
    guard let schedule = session.progress.schedule(of: answered.question.card, in: session.deck)
    else { return }
    let rating = Words.name(answered.rating).capitalizedFirst + reason(answered)
    output.paragraph(
      StyledText("  \(rating) · next \(Words.next(schedule, at: moment)) · saved", .quiet),
      indent: 2
    )
    if explainsKeys { output.paragraph(StyledText(ratingKeys, .quiet), indent: 2) }
  }

  /// Explained after the first answers of a learner.
  private static let ratingKeys =
    "  Was it harder than that? Press the key [. Easier? Press the key ]."

  /// Why an answer counts as hard, where the learner may wonder.
  private static func reason(_ answered: Session.Answered) -> String {
    guard answered.rating == .hard else { return "" }
    if answered.hints > 0 { return answered.hints == 1 ? " (with a hint)" : " (with hints)" }
    if answered.isSecondTry { return " (second try)" }
    if answered.isJustSeen { return " (you had just seen it)" }
    return answered.question.chances != nil ? " (could be a guess)" : ""
  }

  /// "The length of Songhua River in 1999: now easy · next in 6 days · saved"
  static func rerated(
    _ answered: Session.Answered?, _ rating: Rating, in session: Session, at moment: Moment,
    on output: Output
  ) {
    guard let card = answered?.question.card,
      let schedule = session.progress.schedule(of: card, in: session.deck)
    else { return }
    output.paragraph(
      "  \(card.title.capitalizedFirst): now \(Words.name(rating)) · next \(Words.next(schedule, at: moment)) · saved",
      indent: 2)
  }

  /// A new fact that is shown before it is asked.
  static func introduce(_ card: Card, in session: Session, on output: Output) {
    header(session, card, on: output)
    output.paragraph(StyledText(QuestionWords.statement(of: card), .question))
    context(of: card, in: session.deck, on: output)
    let note = session.marks(of: card).note
    if !note.isEmpty { output.paragraph(MarkWords.shown(note)) }
    output.paragraph(StyledText("  A new fact: it is asked a little later, after others.", .quiet))
  }

  /// The end: what was answered, what is worth another look, what is left today and comes tomorrow.
  static func summary(_ session: Session, at moment: Moment, on output: Output) {
    let summary = session.summary
    output.line()
    if summary.answered == 0 {
      output.paragraph("Nothing was answered.")
    } else {
      let new = summary.new == 0 ? "" : " (\(Words.grouped(summary.new)) new)"
      let rated = summary.selfRated
      let right =
        summary.asked > 0 ? ", \(Words.grouped(summary.right)) right at first try" : ""
      output.paragraph(
        "Done: \(Words.count(summary.asked + rated.asked, "card"))\(new) in \(Words.minutes(summary.milliseconds))\(right)."
      )
      if rated.asked > 0 {
        output.paragraph(
          "Rated by yourself: \(Words.count(rated.asked, "open question")), \(Words.grouped(rated.right)) known."
        )
      }
      let rows: [[StyledText]] = summary.topics.map {
        [StyledText(session.deck.topicName($0.topic)), "\($0.right) of \($0.asked)"]
      }
      output.table(Table(rows: rows, indent: 2))
      misses(summary.misses, in: session.deck.title, on: output)
      if let climb = summary.climb { output.paragraph(StyledText(self.climb(climb))) }
    }
    let outlook = Outlook(deck: session.deck, progress: session.progress, at: moment)
    output.paragraph(StyledText(TodayWords.outlook(outlook, at: moment)))
    if let sentence = outlook.pace.flatMap(PlanWords.outOfReach) { output.paragraph(sentence) }
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

  /// How many misses the end of a session lists.
  private static let mostMisses = 5

  private static func misses(
    _ misses: [SessionSummary.Miss], in title: String, on output: Output
  ) {
    guard !misses.isEmpty else { return }
    output.paragraph("Worth another look")
    let rows: [[StyledText]] = misses.prefix(mostMisses).map { miss in
      let said = miss.typed.isEmpty ? "" : "\(miss.typed) "
      return [StyledText(miss.card.shortLabel(in: title)), "\(said)→ \(miss.right, .good)"]
    }
    output.table(Table(rows: rows, alignments: [1: .left], indent: 2))
    let more = misses.count - mostMisses
    if more > 0 { output.paragraph("  and \(Words.grouped(more)) more: hegang stats --all") }
  }
}
