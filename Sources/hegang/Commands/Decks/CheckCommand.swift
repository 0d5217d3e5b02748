import ArgumentParser
import DeckCheck
import FSRS
import Facts
import Generator
import JSON
import Journal
import Progress
import Terminal

/// `hegang check`: reports the quality of a deck, made again from its facts.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Measure the quality of a deck.",
    discussion: """
      Makes the deck from its facts and measures it: whether an answer can be guessed, is \
      given away by another question, is ambiguous, or is marked wrongly. Each metric has a \
      target; the exit code is 1 if one is missed.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(
    help: """
      Write JSON: an array with an object for each deck, or with --deck only that object.
      """)
  var json = false

  @Flag(help: "List everything that misses a target, not only the first few.")
  var all = false

  func perform(in context: Context) throws {
    let day = StudyDay(number: context.clock.moment(rolloverHour: 0).day).description
    guard let today = CalendarDate(day) else { throw Failure.system("The clock says \(day).") }
    var holds = true
    var reports: [JSONValue] = []
    for folder in try context.deckFolders() {
      let subject = try folder.subject()
      let ledger = try folder.ledger()
      let generation = Generator.generate(subject)
      let report = Working.show("Checking \(folder.name)", in: context) { working in
        QualityReport(
          DeckUnderTest(subject, generation, ledger: ledger, today: today)
        ) { working.report($0) }
      }
      holds = holds && report.holds
      if json {
        reports.append(report.json(subject: subject.id))
      } else {
        CheckWords(report, of: generation.deck, all: all)
          .show(of: subject.title, on: context.output)
      }
    }
    if json {
      let document = common.deck == nil ? .array(reports) : reports[0]
      context.output.data(Array((document.encoded() + "\n").utf8))
    }
    if !holds {
      try context.checkInputAndOutput()
      throw ExitCode(1)
    }
  }
}
