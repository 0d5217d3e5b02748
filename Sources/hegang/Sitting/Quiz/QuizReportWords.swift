import Deck
import Grading
import ProgressStore
import Study
import Terminal

/// What is said when a quiz is over.
@MainActor
struct QuizReportWords {
  let report: QuizReport
  let deck: Deck
  let output: Output

  /// How many quizzes the small plot shows.
  static let compared = 5

  /// The score, how it compares, by topic and form, and what was missed.
  ///
  /// - Parameters:
  ///   - last: The result of the quiz before; nil for a first one.
  ///   - daysAgo: How long ago that was.
  ///   - shares: Shares of right answers of the last quizzes, this one last; empty not to show any.
  ///   - isCompared: Whether this quiz is compared with others.
  ///   - calibration: How often the learner was right who felt so, in the quizzes before.
  func show(
    last: Event.QuizEnd?, daysAgo: Int, shares: [Double], isCompared: Bool,
    calibration: [QuizReport.Calibration]
  ) {
    output.line()
    var score: StyledText =
      "\("\(report.right) of \(report.asked) right", .strong), \(report.wrong) wrong, \(report.skipped) skipped"
    if report.unreached > 0 { score += ", \(report.unreached) not reached" }
    output.paragraph(score + ". \(tenths(report.withoutGuesses)) when guesses are taken out.")
    comparison(last: last, daysAgo: daysAgo, isCompared: isCompared)
    if shares.count > 1 { plot(shares) }
    scores()
    judged()
    if !calibration.isEmpty {
      let all = QuizReport.Calibration.sum(calibration, report.calibration)
      output.paragraph(StyledText(QuizReportWords.overall(all)))
    }
    misses()
  }

  /// "r asks these 6 again, d makes them due today, Enter leaves. "
  static func choices(open: Int, offersDue: Bool) -> String {
    let (these, them) = open == 1 ? ("this one", "it") : ("these \(open)", "them")
    let due = offersDue ? "d makes \(them) due today, " : ""
    return "r asks \(these) again, \(due)Enter leaves. "
  }

  /// What became of missed cards.
  static func madeDue(_ due: Int, new: Int) -> StyledText {
    let never = "\(Words.count(new, "was", "were")) never studied and will come as new."
    guard due > 0 else { return "Nothing changed: \(never)" }
    let rest = new > 0 ? " \(never)" : ""
    return "Due today: \(Words.count(due, "card")).\(rest) \("Saved", .good)."
  }

  /// "Over all quizzes: sure 40, 36 right (90 %); think so 12, 7 right (58 %)."
  static func overall(_ calibration: [QuizReport.Calibration]) -> String {
    let parts = calibration.map { part in
      let percent = (100 * part.right + part.asked / 2) / part.asked
      return "\(name(part.confidence)) \(part.asked), \(part.right) right (\(percent) %)"
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

  private func comparison(last: Event.QuizEnd?, daysAgo: Int, isCompared: Bool) {
    var line = ""
    if let median = report.medianMilliseconds {
      let seconds = (median + 500) / 1000
      line = seconds == 0 ? "Median under a second. " : "Median \(Words.count(seconds, "second")). "
    }
    if isCompared, let last {
      line += "Last time, \(ago(daysAgo)): \(last.right) of \(last.asked)."
    } else if isCompared {
      line += "This is your first quiz on \(deck.title)."
    }
    if !line.isEmpty { output.paragraph(StyledText(line)) }
  }

  /// "▃▅▇  40 60 80 % right in your last 3 quizzes."
  private func plot(_ shares: [Double]) {
    let levels = Array("▁▂▃▄▅▆▇█")
    let bars = String(shares.map { levels[min(7, max(0, Int($0 * 8)))] })
    let percents = shares.map { String(Int(($0 * 100).rounded())) }.joined(separator: " ")
    output.paragraph(
      "  \(bars)  \(percents) % right in your last \(shares.count) quizzes.", indent: 2)
  }

  private func scores() {
    var rows: [[StyledText]] = report.topics.map {
      [StyledText(deck.topicName($0.topic)), "\($0.right) of \($0.asked)"]
    }
    rows += report.forms.map {
      [StyledText("(\(Words.name($0.form)))"), "\($0.right) of \($0.asked)"]
    }
    output.table(Table(rows: rows, indent: 2))
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
    guard !report.misses.isEmpty else { return }
    output.paragraph("Missed")
    for (place, miss) in report.misses.enumerated() {
      let number = "\(place + 1)"
      output.paragraph("  \(number)  \(miss.question.stem)", indent: 5)
      let sure = miss.confidence == .sure ? ", and were sure" : ""
      var line: StyledText =
        "     you \(miss.question.said(miss.typed))\(sure), right \(QuestionWords.shown(miss.question), .strong)."
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
