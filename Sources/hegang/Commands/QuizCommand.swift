import ArgumentParser
import FSRS
import ProgressStore
import Questions
import Study
import Terminal

/// `hegang quiz`: a timed test.
struct QuizCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Take a timed quiz.",
    discussion: """
      The clock runs at the prompt and stands while you read an answer and while the program is \
      stopped with ^Z. Speed never changes the score. Results are kept and compared; they do not \
      change when a fact is due.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Topics to ask; all without any.")
  var topics: [String] = []

  @Option(help: ArgumentHelp("How many questions.", valueName: "n"))
  var questions: Int = 20

  @Option(help: ArgumentHelp("Time in all: 90s, 5m, 1h; none without it.", valueName: "time"))
  var time: TimeSpan?

  @Option(help: ArgumentHelp("The same seed gives the same quiz.", valueName: "n"))
  var seed: Int?

  func validate() throws {
    guard (1...1000).contains(questions) else {
      throw ValidationError("--questions is a number from 1 to 1000.")
    }
  }

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let topics = try TopicNames(deck).ids(of: topics)
    let seed = seed ?? context.clock.milliseconds % 1_000_000
    let quiz = Quiz(
      deck: deck,
      wishes: Quiz.Wishes(questions: questions, topics: Set(topics), seed: seed))
    try run(quiz, deck, topics, in: context)
  }

  @MainActor
  private func run(_ quiz: Quiz, _ deck: Deck, _ topics: [String], in context: Context) throws {
    let learner = try Learner(context)
    context.output.paragraph(
      StyledText(
        QuizWords.opening(quiz, limit: time?.duration, topics: topics.map(deck.topicName))))
    if context.isInteractive {
      switch context.input.read(LineRequest("Enter starts. ")).line {
      case .text, .key, .timedOut: break
      case .endOfInput, .interrupted: return
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
    let last = learner.progress.quizzes(deck: deck.subject).last { $0.end != nil }
    let sitting = QuizSitting(context, learner.recorder, deck, quiz, limit: time?.duration)
    let outcome = try sitting.run()
    let report = QuizReport(of: outcome.results, deck: deck)
    if outcome.isWhole { try sitting.close(report) }
    let today = learner.recorder.moment.day
    QuizWords.report(
      report, deck, last: last, daysAgo: last.map { today - $0.day.number } ?? 0,
      on: context.output)
    if !outcome.isWhole {
      context.output.line("You left the quiz; it is not compared with others.")
    }
    if case .terminated(let signal) = outcome.end { throw ExitCode(128 + signal) }
  }
}
