import Deck
import Grading
import Journal
import Progress
import Study
import Terminal

/// What is said when a quiz is over.
@MainActor
struct QuizReportWords {
  let report: QuizReport
  let deck: Deck
  let output: Output

  /// How many quizzes the whole report compares.
  static let compared = 5

  /// The most misses, and topics, that stand above the score.
  private static let (mostMisses, mostTopics) = (10, 6)

  /// What was missed in a line each, the topics, and last the score, so that it stays in view.
  ///
  /// - Parameters:
  ///   - last: The result of the quiz before; nil for a first one.
  ///   - daysAgo: How long ago that was.
  ///   - isCompared: Whether this quiz is compared with others.
  func show(last: Event.QuizEnd?, daysAgo: Int, isCompared: Bool) {
    output.line()
    shortMisses()
    scores(report.topics.count > QuizReportWords.mostTopics)
    judged()
    var line: StyledText = "Score \(report.right) of \(report.asked)"
    if report.skipped > 0 { line += " · \(report.skipped) passed" }
    if report.unreached > 0 { line += " · \(report.unreached) not reached" }
    if isCompared, let last {
      line += " · last time \(last.right) of \(last.asked), \(ago(daysAgo))"
    } else if isCompared {
      line += " · your first quiz on \(deck.title)"
    }
    output.paragraph(line)
  }

  /// The whole report of a quiz: when it was, the score with and without guesses, by topic and form, and
  /// every miss with its question and source.
  ///
  /// - Parameters:
  ///   - day: The study day on which it was taken.
  ///   - shares: Shares of right answers of the last quizzes, this one last.
  ///   - calibration: How often answers given with this confidence were right, over all quizzes.
  func showWhole(day: Int, shares: [Double], calibration: [QuizReport.Calibration]) {
    output.paragraph("\(deck.title) · quiz of \(Words.date(day))")
    let forms = report.forms.map { "\(Words.name($0.form)) \($0.right) of \($0.asked)" }
    misses()
    scores(false)
    if !forms.isEmpty { output.paragraph("By form: \(forms.joined(separator: ", ")).") }
    judged()
    if !calibration.isEmpty {
      output.paragraph(StyledText(QuizReportWords.overall(calibration)))
    }
    if shares.count > 1 {
      let percents = shares.map { "\(Int(($0 * 100).rounded()))%" }.joined(separator: ", ")
      output.paragraph("Right in your last \(shares.count) quizzes: \(percents).")
    }
    output.paragraph(
      "Score \(report.right) of \(report.asked) · \(report.wrong) wrong · \(report.skipped) passed · \(tenths(report.withoutGuesses)) when guesses are taken out\(median)"
    )
  }

  /// "Enter leave · r repeat the 6 missed · d make them due today > "
  static func choices(open: Int, offersDue: Bool) -> String {
    let due = offersDue ? " · d make \(open == 1 ? "it" : "them") due today" : ""
    return "Enter leave · r repeat the \(open == 1 ? "one" : "\(open)") missed\(due) > "
  }

  /// What became of missed cards.
  static func madeDue(_ due: Int, new: Int) -> StyledText {
    let never = "\(Words.count(new, "was", "were")) never studied and will come as new."
    guard due > 0 else { return "Nothing changed: \(never)" }
    let rest = new > 0 ? " \(never)" : ""
    return "Due today: \(Words.count(due, "card")).\(rest) \("Saved", .good)."
  }

  /// "Over all quizzes: sure 40, 36 right (90%); think so 12, 7 right (58%)."
  static func overall(_ calibration: [QuizReport.Calibration]) -> String {
    let parts = calibration.map { part in
      let percent = (100 * part.right + part.asked / 2) / part.asked
      return "\(name(part.confidence)) \(part.asked), \(part.right) right (\(percent)%)"
    }
    return "Over all quizzes: \(parts.joined(separator: "; "))."
  }

  /// "sure", "think so", "guess".
  static func name(_ confidence: Quiz.Confidence) -> String {
    switch confidence {
    case .sure: "sure"
    case .think: "think so"
    case .guess: "guess"
    }
  }

  /// " · median 5 seconds"
  private var median: String {
    guard let median = report.medianMilliseconds else { return "" }
    let seconds = (median + 500) / 1000
    return " · median \(seconds == 0 ? "under a second" : Words.count(seconds, "second"))"
  }

  /// By topic; of many topics those with a miss.
  private func scores(_ areMany: Bool) {
    let shown = areMany ? report.topics.filter { $0.right < $0.asked } : report.topics
    let rows: [[StyledText]] = shown.prefix(areMany ? QuizReportWords.mostTopics : .max).map {
      [StyledText(deck.topicName($0.topic)), "\($0.right) of \($0.asked)"]
    }
    output.table(Table(rows: rows, indent: 2))
  }

  /// What was not right, in a line each.
  private func shortMisses() {
    let missed = report.open.filter { $0.outcome != .unreached }
    guard !missed.isEmpty else { return }
    output.paragraph("Missed")
    let rows: [[StyledText]] = missed.prefix(QuizReportWords.mostMisses).map { miss in
      let said = miss.typed.isEmpty ? "" : "\(miss.question.said(miss.typed)) "
      return [
        StyledText(miss.question.card.shortLabel(in: deck.title)),
        "\(said)→ \(miss.question.answer, .good)",
      ]
    }
    output.table(Table(rows: rows, alignments: [1: .left], indent: 2))
    let more = missed.count - QuizReportWords.mostMisses
    if more > 0 { output.paragraph("  and \(more) more: hegang quiz --last") }
  }

  /// "You were sure of 9 and right in 8; …"
  private func judged() {
    guard !report.calibration.isEmpty else { return }
    let parts = report.calibration.map { part in
      let felt =
        switch part.confidence {
        case .sure: "were sure of"
        case .think: "thought you knew"
        case .guess: "guessed"
        }
      return "\(felt) \(part.asked) and were right in \(part.right)"
    }
    output.paragraph(StyledText("You \(parts.joined(separator: "; you "))."))
  }

  private func misses() {
    let passed = report.open.filter { $0.outcome == .skipped }
    guard !(report.misses + passed).isEmpty else { return }
    output.paragraph("Missed")
    for (place, miss) in (report.misses + passed).enumerated() {
      let number = "\(place + 1)"
      output.paragraph("  \(number)  \(miss.question.stem)", indent: 5)
      let sure = miss.confidence == .sure ? ", and were sure" : ""
      let said = miss.typed.isEmpty ? "passed" : "you \(miss.question.said(miss.typed))\(sure)"
      var line: StyledText =
        "     \(said), answer \(QuestionWords.shown(miss.question), .good)."
      if let mistaken = miss.judgement?.mistakenFor { line += " That is \(mistaken)." }
      if let note = QuestionWords.note(of: miss.question.card) { line += " " + note }
      line += " " + QuestionWords.source(of: miss.question.card, in: deck)
      output.paragraph(line, indent: 5)
    }
  }

  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  private func ago(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    default: "\(days) days ago"
    }
  }
}
