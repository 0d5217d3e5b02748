import ArgumentParser
import Deck
import FSRS
import JSON
import Study
import Terminal

/// `hegang class`: a report over the progress of many learners.
struct ClassCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "class",
    abstract: "Show a teacher what a class knows, and what to explain again.",
    discussion: """
      Reads the progress folders of many learners below one folder, as Syncthing or git bring them \
      together, and changes nothing. It shows who studied, the hardest facts with the wrong answer that \
      several learners gave, confused pairs, and each topic. Names are shown only with --names. But \
      whoever can read the folder can read every answer in it: a shared folder hides nothing.

      A class that outgrows a folder uses a PostgreSQL server, which does hide what a learner does not \
      share: set a database up with hegang class --setup URL, let learners run hegang sync --remote URL, \
      and see the same report with hegang class URL. Passwords belong into the file that PGPASSFILE \
      names, or into a service file.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder with the progress of the learners, or the address of a server.")
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Set a PostgreSQL database up for a class, or bring it up to date; - prints the commands.",
      valueName: "url"))
  var setup: String?

  @Flag(help: "Name the learners, also those who may need help.")
  var names = false

  @Flag(help: "One JSON object instead of text.")
  var json = false

  func perform(in context: Context) throws {
    if let setup {
      guard folder == nil else { throw Failure.usage("--setup and a folder do not go together.") }
      return try ClassSetup(context).run(setup)
    }
    guard let folder else {
      throw Failure.usage("Name the folder with the progress of the learners.")
    }
    let deck = try context.deckFolder().deck()
    let moment = context.clock.moment(rolloverHour: 4)
    let (members, unread) = try ClassFolder.members(in: folder, deck, moment, context)
    let report = ClassReport(members, deck: deck)
    if json {
      let object = ClassDocument.object(report, deck: deck, day: moment.day, names: names)
      context.output.data(Array((object.encoded() + "\n").utf8))
    } else {
      ClassWords(report: report, deck: deck, day: moment.day, output: context.output).show(
        names: names)
    }
    ClassFolder.report(unread, names: names, in: context)
  }
}
