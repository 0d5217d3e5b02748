import ArgumentParser
import Concurrency
import Deck
import FSRS
import Files
import JSON
import Journal
import Progress
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
    let found = try learners()
    let moment = context.clock.moment(rolloverHour: 4)
    let read = Working.show("Reading \(Words.count(found.count, "learner"))", in: context) {
      working in
      parallelMap(found.count) { index -> ClassMember? in
        let (name, place) = found[index]
        guard let (events, _) = try? JournalReader.read(place) else { return nil }
        return ClassMember(name, Progress(events), deck, at: moment)
      }
    }
    let unread = zip(found, read).filter { $1 == nil }.map(\.0.name)
    let report = ClassReport(read.compactMap(\.self), deck: deck)
    if json {
      let object = ClassDocument.object(report, deck: deck, day: moment.day, names: names)
      context.output.data(Array((object.encoded() + "\n").utf8))
    } else {
      ClassWords(report: report, deck: deck, day: moment.day, output: context.output).show(
        names: names)
    }
    if !unread.isEmpty {
      context.talk.paragraph(
        "The progress of \(Words.count(unread.count, "learner")) could not be read\(names ? ": " + unread.joined(separator: ", ") : "")."
      )
    }
  }

  private func learners() throws -> [(name: String, place: JournalPlace)] {
    do {
      let found = try JournalPlace.all(below: folder)
      guard !found.isEmpty else {
        throw Failure.data(
          "\(folder): holds no learner's progress; expected a folder for each learner with a folder log in it."
        )
      }
      return found
    } catch let error as SystemError {
      throw Failure.unreadable(folder, error)
    }
  }
}
