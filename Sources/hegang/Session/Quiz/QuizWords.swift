import Deck
import Grading
import Journal
import Progress
import Study
import Terminal

/// Everything a quiz says.
@MainActor
enum QuizWords {
  /// After an answer.
  static func goOn(hasClock: Bool) -> String {
    hasClock ? "Enter next · the clock stands > " : "Enter next > "
  }

  static let howSure = "How sure? s sure, t think so, g guess "
  static let howSureKeys: StyledText = "Type s, t or g and Enter. It changes no score."

  /// How sure a learner says to be.
  static func confidence(_ text: String) -> Quiz.Confidence? {
    switch text.lowercased().filter({ !$0.isWhitespace }) {
    case "s", "sure": .sure
    case "t", "think", "thinkso": .think
    case "g", "guess": .guess
    default: nil
    }
  }
  static let questionTimeUp: StyledText = "The time for this one is up."
  /// Before the first question.
  static func start(hasClock: Bool) -> String {
    hasClock ? "The clock stands while you read an answer. Enter starts. " : "Enter starts. "
  }
  static let left: StyledText = "You left the quiz; it is not compared with others."
  static let nothingMissed: StyledText =
    "Nothing is left of your last quiz: you had all of it right."
  static let noWholeQuizYet: StyledText =
    "You have not finished a quiz yet, and only a finished one can be repeated; hegang quiz starts one."

  /// Why there is no quiz.
  static func nothing(_ form: FormChoice, topics: [String]) -> StyledText {
    let place = topics.isEmpty ? "here" : "in \(topics.joined(separator: ", "))"
    return form == .any
      ? "There is nothing to ask \(place)."
      : "There is nothing \(place) that can be asked \(way(form)); leave out --form."
  }

  /// Why a quiz has fewer questions than were asked for; nil if it has not.
  static func shorter(_ quiz: Quiz, than wanted: Int?, isRetry: Bool) -> StyledText? {
    let count = quiz.questions.count
    let wishes = quiz.wishes
    guard let wanted, count < wanted, !isRetry || count < wishes.questions else { return nil }
    let way = wishes.form == .any ? "" : " \(way(wishes.form))"
    if isRetry {
      return "That is fewer than \(wanted): the others cannot be asked\(way) any more."
    }
    let place = wishes.topics.isEmpty ? "the deck has" : "these topics have"
    return
      "That is fewer than \(wanted): each fact is asked once at most, and \(place) no more that can be asked\(way)."
  }

  /// "typed", "as a choice".
  private static func way(_ form: FormChoice) -> String {
    form == .choice ? "as a choice" : form.rawValue
  }
  static let noQuizYet: StyledText = "You have not taken a quiz yet; hegang quiz starts one."

  /// What is coming.
  ///
  /// - Parameters:
  ///   - quiz: The quiz.
  ///   - rules: How it is run.
  ///   - topics: The names of its topics; empty for all.
  ///   - left: How many questions are left of the last quiz, if it repeats that.
  /// - Returns: "20 questions · 5 minutes · facts you have studied first, then others (--all draws from all)"
  static func opening(
    _ quiz: Quiz, _ rules: QuizSession.Rules, topics: [String], left: Int? = nil
  ) -> String {
    let count = Words.count(quiz.questions.count, "question")
    let times = [rules.limit.map(spoken), rules.perQuestion.map { "\(spoken($0)) each" }]
      .compactMap(\.self)
    let time = times.isEmpty ? "no time limit" : times.joined(separator: ", ")
    guard !rules.isRetry else {
      let all = left.map { $0 > quiz.questions.count ? " of \($0) that are left" : "" } ?? ""
      return "\(count)\(all) from your last quiz · \(time)"
    }
    let about = topics.isEmpty ? [] : [topics.joined(separator: ", ")]
    return ([count, time] + about + [drawn(quiz)]).joined(separator: " · ")
  }

  /// What a quiz is drawn from.
  private static func drawn(_ quiz: Quiz) -> String {
    guard quiz.wishes.first != nil else {
      return "drawn from all; --seed \(quiz.wishes.seed) gives the same quiz again"
    }
    switch quiz.firstCount {
    case quiz.questions.count: return "facts you have studied (--all draws from all)"
    case 0: return "you have not studied any of these facts yet"
    case let studied:
      return "\(Words.count(studied, "fact")) you have studied, then others (--all draws from all)"
    }
  }

  /// "3:12 > ".
  static func prompt(remaining: Duration?) -> String {
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
  static func answer(
    _ command: ColonCommand, _ typed: String, remaining: Duration?, left: Duration?,
    on output: Output
  ) {
    switch command {
    case .time:
      let times = [
        left.map { "\(clock($0)) left for this one." }, remaining.map { "\(clock($0)) left." },
      ].compactMap(\.self)
      output.line(
        StyledText(times.isEmpty ? "There is no time limit." : times.joined(separator: " ")))
    case .help:
      output.paragraph("Type the answer, or the number of an option; ? or :skip passes.")
      output.paragraph(
        "Enter on an empty line, ^L and :question show the question again. :time tells the time left."
      )
      output.paragraph("quit, :quit, ^D or ^C on an empty line leave the quiz.")
    case .undo, .redo:
      output.paragraph(
        "An answer in a quiz is final, because the right one has been shown. hegang undo reverses the whole quiz."
      )
    default:
      let word = typed.split(separator: " ").first ?? ""
      output.paragraph("There is no \(word) in a quiz; :help lists what there is.")
    }
  }

  /// What came of a question.
  static func tell(_ result: Quiz.Result, _ deck: Deck, on output: Output) {
    let question = result.question
    guard let judgement = result.judgement, result.outcome != .skipped else {
      return output.paragraph("Passed. The answer: \(QuestionWords.shown(question), .good)")
    }
    QuestionWords.showVerdict(judgement, question, typed: result.typed, on: output)
    if result.outcome == .wrong { SessionWords.context(of: question.card, in: deck, on: output) }
  }

  static func timeUp(notReached: Int) -> StyledText {
    "Time. \(Words.count(notReached, "question was", "questions were")) not reached."
  }
}
