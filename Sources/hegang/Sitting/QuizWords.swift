import Grading
import ProgressStore
import Questions
import Study
import Terminal

/// Everything a quiz says.
@MainActor
enum QuizWords {
  static let goOn = "Enter goes on; the clock stands. "

  /// What is coming.
  static func opening(_ quiz: Quiz, limit: Duration?, topics: [String]) -> String {
    let time = limit.map { ", \(spoken($0))" } ?? ", no time limit"
    let about = topics.isEmpty ? "all topics" : topics.joined(separator: ", ")
    return "\(Words.count(quiz.questions.count, "question"))\(time), \(about)."
      + " Seed \(quiz.wishes.seed) gives the same quiz again."
  }

  /// "7 of 20 · 3:12 > ".
  static func prompt(_ place: String, remaining: Duration?) -> String {
    remaining.map { "\(clock($0)) > " } ?? "> "
  }

  /// "3:12".
  static func clock(_ time: Duration) -> String {
    let seconds = Int((time / .seconds(1)).rounded(.up))
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// "5 minutes", "90 seconds".
  private static func spoken(_ time: Duration) -> String {
    let seconds = Int(time / .seconds(1))
    return seconds % 60 == 0
      ? Words.count(seconds / 60, "minute") : Words.count(seconds, "second")
  }

  /// What a colon command that is no answer gets.
  static func answer(command: String, remaining: Duration?, on output: Output) {
    switch command {
    case ":time":
      output.line(remaining.map { "\(clock($0)) left." } ?? "There is no time limit.")
    case ":help":
      output.paragraph("Type the answer, or the number of an option; ? or :skip passes.")
      output.paragraph(
        ":time tells the time left. :quit, ^D or ^C on an empty line leave the quiz.")
    default: output.line("There is no \(command) in a quiz; :help lists what there is.")
    }
  }

  /// What came of a question.
  static func tell(_ result: Quiz.Result, _ deck: Deck, on output: Output) {
    let question = result.question
    switch (result.outcome, result.judgement) {
    case (.right, let judgement?) where judgement.verdict == .close:
      output.paragraph(QuestionWords.close(judgement, question))
    case (.right, let judgement?): output.paragraph(QuestionWords.right(judgement, question))
    case (.wrong, let judgement?):
      QuestionWords.showWrong(judgement, question, typed: result.typed, on: output)
      SessionWords.context(of: question.card, in: deck, on: output)
    default: output.line("Passed.")
    }
  }

  static func timeUp(notReached: Int) -> StyledText {
    "\("Time.", .strong) \(Words.count(notReached, "question was", "questions were")) not reached."
  }

  /// The score, by topic, what was missed, and how it compares.
  static func report(
    _ report: QuizReport, _ deck: Deck, last: QuizRecord?, daysAgo: Int, on output: Output
  ) {
    output.line()
    output.paragraph(
      "\("\(report.right) of \(report.asked) right", .strong), \(report.wrong) wrong, \(report.skipped) skipped. \(tenths(report.withoutGuesses)) when guesses are taken out."
    )
    var line = ""
    if let median = report.medianMilliseconds {
      line = "Median \(Words.count((median + 500) / 1000, "second")). "
    }
    if let last = last?.end {
      line += "Last time, \(ago(daysAgo)): \(last.right) of \(last.asked)."
    } else {
      line += "This is your first quiz on \(deck.title)."
    }
    output.paragraph(StyledText(line))
    let rows: [[StyledText]] = report.topics.map {
      [StyledText(deck.topicName($0.topic)), "\($0.right) of \($0.asked)"]
    }
    output.table(Table(rows: rows, indent: 2))
    misses(report.misses, deck, on: output)
  }

  private static func misses(_ misses: [Quiz.Result], _ deck: Deck, on output: Output) {
    guard !misses.isEmpty else { return }
    output.line("Missed")
    for (place, miss) in misses.enumerated() {
      let number = "\(place + 1)"
      output.paragraph("  \(number)  \(miss.question.stem)", indent: 5)
      let typed = miss.question.options.isEmpty ? miss.typed : picked(miss)
      var line: StyledText = "     you \(typed), right \(miss.question.answer, .strong)."
      if let mistaken = miss.judgement?.mistakenFor { line += " That is \(mistaken)." }
      output.paragraph(line, indent: 5)
    }
  }

  /// The option behind a typed number.
  private static func picked(_ miss: Quiz.Result) -> String {
    guard let place = Int(miss.typed), miss.question.options.indices.contains(place - 1) else {
      return miss.typed
    }
    return miss.question.options[place - 1]
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  private static func ago(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    default: "\(days) days ago"
    }
  }
}
