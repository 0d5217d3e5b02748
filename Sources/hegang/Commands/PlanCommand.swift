import ArgumentParser
import FSRS
import JSON
import ProgressStore
import Questions
import Study
import Terminal

/// `hegang plan`: what it takes to know a deck by a day.
struct PlanCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say what a day a pace leads to, and what it costs.",
    discussion: """
      Plays the days until then through a hundred times, from where you stand, with your habits and \
      your memory as your answers show them: hegang plan --by 2026-12-24 --minutes 10
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The day, such as 2026-12-24.", valueName: "date"))
  var by: String

  @Option(help: "How many minutes a day there are; without it, as many as all cards take.")
  var minutes: Double?

  @Flag(help: "As JSON.")
  var json = false

  /// The furthest that is looked, in days.
  private static let furthest = 1_100

  func validate() throws {
    if let minutes, !(minutes > 0 && minutes <= 1_440) {
      throw ValidationError("--minutes must be more than 0 and at most 1440.")
    }
  }

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let learner = try Learner(context)
    let moment = learner.recorder.moment
    let day = try day(after: moment.day)
    let projection = Projection(
      deck: deck, progress: learner.progress, at: moment,
      offsetMinutes: context.clock.offsetMinutes)
    let plan = Plan(projection, days: day - moment.day + 1, minutes: minutes)
    if json {
      let document = PlanWords.json(plan, projection, by: StudyDay(number: day))
      context.output.data(Array((document.encoded() + "\n").utf8))
    } else {
      PlanWords.tell(
        plan, projection, of: deck, by: day, minutes: minutes,
        pace: learner.progress.settings.newPerDay, on: context.output)
    }
  }

  private func day(after today: Int) throws -> Int {
    guard let day = StudyDay(by) else {
      throw Failure.usage("--by \(by): is no day; write it as 2026-12-24.")
    }
    guard (today + 1...today + Self.furthest).contains(day.number) else {
      throw Failure.usage("--by \(by): must lie after today, within three years.")
    }
    return day.number
  }
}
