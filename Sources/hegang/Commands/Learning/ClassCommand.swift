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
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder with the progress of the learners.")
  var folder: String

  @Flag(help: "Name the learners, also those who may need help.")
  var names = false

  @Flag(help: "One JSON object instead of text.")
  var json = false

  func perform(in context: Context) throws {
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
