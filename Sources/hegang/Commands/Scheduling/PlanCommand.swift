import ArgumentParser
import Deck
import FSRS
import JSON
import Journal
import Progress
import Study
import Terminal

/// `hegang plan`: computes how to know a deck by a date.
struct PlanCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan how many cards a day it takes to finish by a date.",
    discussion: """
      Tells you how many new cards a day it takes to finish a deck by a date, how long that \
      takes each day, and how many facts you will know then: hegang plan --by 2026-12-24. With \
      --minutes 10 it chooses what to learn in ten minutes a day.

      The estimate is the mean of a hundred simulations that start from your present progress \
      and use your own habits and forgetting rate. A fact's score is the probability that you \
      would answer it on that date.

      If you follow the plan, it sets the new cards a day and the retention until the date; \
      then your own settings apply again. After missed days it adds new cards, as far as the \
      minutes allow. Without options it shows the plan that you follow.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The date to finish by, for example 2026-12-24.", valueName: "date"))
  var by: String?

  @Option(help: "The minutes a day you have (default: as many as all cards take).")
  var minutes: Double?

  @Flag(help: "Follow the plan without asking.")
  var follow = false

  @Flag(help: "Stop following the plan.")
  var cancel = false

  @Flag(help: "Write JSON.")
  var json = false

  /// How far ahead a date may be, in days.
  private static let furthest = 1_100

  func validate() throws {
    if let minutes, !(minutes > 0 && minutes <= 1_440) {
      throw ValidationError("--minutes must be more than 0 and at most 1440.")
    }
    if by == nil, minutes != nil || follow || json {
      throw ValidationError("--minutes, --follow and --json go with --by.")
    }
    if cancel, by != nil { throw ValidationError("--cancel goes alone.") }
  }

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let moment = learner.recorder.moment
    let deck = try context.deckFolder().deck()
    guard let by else { return try present(learner, of: deck, on: moment.day, in: context) }
    let day = try day(by, after: moment.day)
    let projection = Projection(
      deck: deck, progress: learner.progress, at: moment,
      offsetMinutes: context.clock.offsetMinutes)
    let plan = Working.show("Simulating \(Words.count(day - moment.day + 1, "day"))", in: context) {
      _ in
      Plan(projection, days: day - moment.day + 1, minutes: minutes)
    }
    if json {
      let document = PlanWords.json(plan, projection, by: StudyDay(number: day))
      context.output.data(Array((document.encoded() + "\n").utf8))
    } else {
      PlanWords.tell(plan, projection, of: deck, by: day, minutes: minutes, on: context.output)
    }
    guard try isFollowed(by, in: context) else { return }
    try save(setting(plan, for: deck, by: day), for: deck, learner)
    if !json {
      context.output.paragraph(
        "This is your plan for \(deck.title) now. \("Saved", .good). \(PlanWords.howToStop)")
    }
  }

  /// The plan as a setting.
  private func setting(_ plan: Plan, for deck: Deck, by day: Int) -> Settings.Plan {
    Settings.Plan(
      by: StudyDay(number: day), newPerDay: plan.newPerDay, retention: plan.retention,
      goal: Settings.Plan.Goal(
        deck: deck.subject, cards: plan.begunThen,
        minutes: minutes.map { max(1, Int($0.rounded(.up))) }))
  }

  /// Asks whether to follow the plan; Enter means yes.
  @MainActor
  private func isFollowed(_ by: String, in context: Context) throws -> Bool {
    if follow || json { return follow }
    guard context.isInteractive else {
      context.output.paragraph("hegang plan --by \(by) --follow makes it your plan until then.")
      return false
    }
    context.output.paragraph("Enter makes it your plan until then, ^D leaves all as it is.")
    return try context.isConfirmed()
  }

  /// Shows the plan that a deck follows, or ends it.
  @MainActor
  private func present(
    _ learner: Learner, of deck: Deck, on today: Int, in context: Context
  ) throws {
    let day = StudyDay(number: today)
    let settings = learner.progress.settings
    let others = settings.plannedDecks(on: day).filter { $0 != deck.subject }
    defer { if !others.isEmpty { context.output.paragraph(PlanWords.elsewhere(others)) } }
    guard settings.plan(for: deck.subject, on: day) != nil else {
      return context.output.paragraph(PlanWords.none(deck, on: day))
    }
    guard cancel else {
      let agenda = Agenda(deck: deck, progress: learner.progress, at: learner.recorder.moment)
      if let pace = agenda.pace {
        PlanWords.present(pace, of: deck, on: context.output)
        if let backlog = agenda.plan {
          context.output.paragraph(PlanWords.paused(pace, until: backlog.level))
        }
      }
      return context.output.paragraph(PlanWords.howToStop)
    }
    try save(nil, for: deck, learner)
    context.output.paragraph(PlanWords.ended(deck))
  }

  @MainActor
  private func save(_ plan: Settings.Plan?, for deck: Deck, _ learner: Learner) throws {
    // They are saved in one write, so one undo reverses all of them.
    try learner.recorder.save(
      learner.progress.settings.changes(to: plan, of: deck.subject).map(Event.Kind.setting))
  }

  private func day(_ by: String, after today: Int) throws -> Int {
    guard let day = StudyDay(by) else {
      throw Failure.usage("--by \(by): is no day; write it as 2026-12-24.")
    }
    guard (today + 1...today + Self.furthest).contains(day.number) else {
      throw Failure.usage("--by \(by): must lie after today, within three years.")
    }
    return day.number
  }
}
