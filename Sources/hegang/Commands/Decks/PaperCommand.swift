import ArgumentParser
import Deck
import Study
import Terminal

/// `hegang paper`: writes a test to print, with its answer key.
struct PaperCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: "Write a test to print, with an answer key.",
    discussion: """
      Draws questions as a quiz does, each fact at most once, and writes one HTML file to print from any \
      browser: a name and a date line, the questions, and the answer key on its own page at the end. \
      Each version has the same questions in another order, with the options in another order. The \
      same deck, options and seed give the same file.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The number of questions.", valueName: "n"))
  var questions = 20

  @Option(
    name: .customLong("topic"),
    help: ArgumentHelp("Only this topic; repeat the option for several."),
    completion: TopicNames.completion)
  var topics: [String] = []

  @Option(help: "Only typed questions, only choices, or any: about half of each.")
  var form: FormChoice = .any

  @Option(help: "How much of the deck to take questions from: core, useful, or all.")
  var depth: Depth = .all

  @Option(help: ArgumentHelp("The number of versions: A, B and so on.", valueName: "n"))
  var versions = 2

  @Option(
    help: ArgumentHelp(
      "The same seed gives the same test (default: another each time).", valueName: "n"))
  var seed: Int?

  @Option(
    help: ArgumentHelp("The file to write; - is standard output, the default.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  func validate() throws {
    guard (1...1000).contains(questions) else {
      throw ValidationError("--questions is a number from 1 to 1000.")
    }
    guard (1...8).contains(versions) else {
      throw ValidationError("--versions is a number from 1 to 8.")
    }
  }

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let seed = seed ?? context.clock.milliseconds % 1_000_000
    var wishes = Quiz.Wishes(
      questions: questions, topics: Set(try TopicNames(deck).ids(of: topics)), seed: seed,
      form: form, depth: depth)
    wishes.takesOpen = true
    let papers = Paper.versions(versions, of: Quiz(deck: deck, wishes: wishes), in: deck)
    let count = papers[0].questions.count
    guard count > 0 else {
      throw Failure.usage(
        "\(deck.title) has no question like that; leave out --topic, --form or --depth.")
    }
    let page = Array(PaperPage(deck: deck, papers: papers, seed: seed).text.utf8)
    guard let path = output, path != "-" else { return context.output.data(page) }
    var file = try NewFile(path, replacing: force)
    file.append(page)
    try file.finish()
    let fewer = count < questions ? ", all that there are" : ""
    let names = papers.map(\.name).joined(separator: ", ")
    context.talk.paragraph(
      "Written to \(path): \(Words.count(count, "question"))\(fewer); "
        + "version\(versions == 1 ? "" : "s") \(names); seed \(seed). Print it from a browser; the "
        + "answer key is at the end.")
  }
}
