import ArgumentParser
import Journal
import Progress
import Study
import Terminal

/// `hegang quiz`: a timed test.
struct QuizCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Take a timed quiz.",
    discussion: """
      The facts you have studied are asked first, then others. The clock runs at the prompt and stands \
      while you read an answer and while the program is stopped with ^Z. Speed never changes the score. \
      Results are kept and compared; they do not change when a fact is due.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Topics to ask about (default: all).", completion: TopicNames.completion)
  var topics: [String] = []

  @Option(
    help: ArgumentHelp(
      "The number of questions (default: 20, or with --retry all).", valueName: "n"))
  var questions: Int?

  @Option(
    help: ArgumentHelp(
      "Time for the whole quiz: 90s, 5m, 1h (default: no limit).", valueName: "time"),
    transform: TimeSpan.init)
  var time: TimeSpan?

  @Option(
    help: ArgumentHelp(
      "Time for each question, for example 20s; after that it is skipped.", valueName: "time"),
    transform: TimeSpan.init)
  var perQuestion: TimeSpan?

  @Option(help: "Only typed questions, only choices, or any: about half of each.")
  var form: FormChoice = .any

  @Option(
    help: """
      How much of the deck to take questions from: core, useful, or all, details included \
      (default: the setting depth).
      """)
  var depth: Depth?

  @Flag(help: "Ask how sure you are before each verdict, and report how well you judge yourself.")
  var confidence = false

  @Flag(help: "Ask only the questions of the last finished quiz that you have not yet got right.")
  var retry = false

  @Flag(help: "Draw from all facts alike, not from those you have studied first.")
  var all = false

  @Flag(help: "Go on at once after every answer, without Enter.")
  var fast = false

  @Flag(help: "Show the whole report of the last finished quiz again.")
  var last = false

  @Option(
    help: ArgumentHelp(
      "The same seed gives the same quiz, drawn from all facts alike.", valueName: "n"))
  var seed: Int?

  func validate() throws {
    guard questions.map((1...1000).contains) ?? true else {
      throw ValidationError("--questions is a number from 1 to 1000.")
    }
    guard !retry || topics.isEmpty else {
      throw ValidationError("--retry asks what was missed; it takes no topics.")
    }
  }

  func perform(in context: Context) throws {
    let (deck, learner) = try Learner.opening(context)
    let wishes = QuizAction.Wishes(
      topics: try TopicNames(deck).ids(of: topics), questions: questions, form: form, depth: depth,
      isAll: all, seed: seed)
    let rules = QuizSession.Rules(
      limit: time?.duration, perQuestion: perQuestion?.duration, asksConfidence: confidence,
      showsClock: !common.plain, isRetry: retry, isFast: fast)
    let action = QuizAction(context: context, learner: learner, deck: deck, wishes: wishes)
    guard !last else { return action.showLast() }
    try retry ? action.repeatMissed(rules) : action.run(rules)
  }
}
