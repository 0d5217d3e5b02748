import ArgumentParser
import FSRS
import JSON
import Journal
import Progress
import Study
import Terminal

/// `hegang fit`: evaluates the scheduler on the learner's own answers, and fits it to them.
struct FitCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the scheduler to your own answers, or report how well it predicts them.",
    discussion: """
      The scheduler is the memory model that chooses due dates: FSRS-6 or FSRS-7 with a set of \
      parameters. A fit searches for parameters that predict your answers better.

      Both models are fitted, with all answers equal and with recent ones counting more, and \
      tested on answers that they were not fitted to. The best result is used only if it \
      predicts these better than your current parameters and the default ones, by more than \
      chance would produce. FSRS-6 needs 400 answers over 21 days, FSRS-7 1,000 over 60 days.

      Until you have 1,000 answers over 60 days, intervals are at most three times as long as \
      with the default parameters. Cards keep their due dates unless you give --reschedule. \
      hegang undo reverses a fit. hegang config fit on repeats the fit after sessions that add \
      enough answers.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? {
    reschedule || aside ? nil : "the scheduler is fitted to the answers of all decks"
  }

  @Flag(help: "Only show how well the scheduler predicts your answers.")
  var report = false

  @Flag(help: "With --report: write JSON.")
  var json = false

  @Flag(help: "Go back to the default parameters.")
  var defaults = false

  @Flag(help: "Then offer new due dates, as hegang reschedule does.")
  var reschedule = false

  @Option(
    help: ArgumentHelp(
      "Report on a review log in the format of FSRS tools or py-fsrs, instead of your answers.",
      valueName: "file"))
  var log: String?

  @Option(
    help: ArgumentHelp(
      "Write your answers to a review log in the format of FSRS tools.", valueName: "file"))
  var writeLog: String?

  @Flag(help: .hidden)
  var aside = false

  @Flag(help: "With --write-log: replace the file if it exists.")
  var force = false

  func validate() throws {
    let jobs = [report || log != nil, defaults, writeLog != nil].count { $0 }
    if jobs > 1 {
      throw ValidationError("Only one of --report, --log, --defaults and --write-log at a time.")
    }
    if json, !report, log == nil { throw ValidationError("--json goes with --report or --log.") }
    if force, writeLog == nil { throw ValidationError("--force goes with --write-log.") }
    if reschedule, report || log != nil || writeLog != nil {
      throw ValidationError("--reschedule goes with a fit or --defaults.")
    }
  }

  func perform(in context: Context) throws {
    if aside { SelfFit.giveWay() }
    let learner = try Learner(context)
    if let log {
      let histories = try ReviewLogFile.read(log).histories(
        offsetMinutes: context.clock.offsetMinutes,
        rolloverHour: learner.progress.settings.rolloverHour)
      return tell(in: context) {
        FitReport(of: present(learner), on: ReviewHistory(histories), target: target(learner))
      }
    }
    if let writeLog { return try write(learner, to: writeLog, in: context) }
    if defaults { return try goBack(learner, in: context) }
    let reviews = ReviewHistory(learner.progress.histories)
    if report {
      return tell(in: context) {
        FitReport(
          of: present(learner), on: reviews, since: learner.progress.weightsTime,
          target: target(learner))
      }
    }
    try fit(learner, to: reviews, in: context)
  }

  /// Offers to reschedule cards after a fit.
  @MainActor
  private func goOn(in context: Context, _ learner: Learner, after events: [Event] = []) throws {
    guard reschedule else { return }
    var progress = learner.progress
    progress.apply(events)
    try RescheduleCommand.run(
      context.deckFolder().deck(), progress, learner.recorder, asks: context.isInteractive,
      in: context)
  }

  private func present(_ learner: Learner) -> Parameters { learner.progress.scheduler.parameters }

  @MainActor
  private func target(_ learner: Learner) -> Double {
    learner.progress.scheduler(on: StudyDay(number: learner.recorder.moment.day), of: "").retention
  }

  @MainActor
  private func tell(in context: Context, _ make: () -> FitReport) {
    let report = Working.show("Comparing parameters", in: context) { _ in make() }
    if json {
      context.output.data(Array((FitJSON.report(report).encoded() + "\n").utf8))
    } else {
      FitWords.tell(report, isOwn: log == nil, on: context.output)
    }
  }

  @MainActor
  private func fit(_ learner: Learner, to reviews: ReviewHistory, in context: Context) throws {
    let lastFit = learner.progress.weightsTime
    let fit = Working.show("Fitting the parameters", in: context) { _ in
      Fit(to: reviews, present: present(learner), since: lastFit, retention: target(learner))
    }
    guard fit.candidates.count > 1 else {
      FitWords.tooFew(
        Fit.missing(reviews, since: lastFit), reviews, since: learner.progress.weightsDay,
        on: context.output)
      return try goOn(in: context, learner)
    }
    FitWords.tell(fit, on: context.output)
    guard fit.changes else { return try goOn(in: context, learner) }
    try save(fit.weights, learner, in: context)
  }

  @MainActor
  private func goBack(_ learner: Learner, in context: Context) throws {
    guard present(learner) != .standard else {
      context.output.line("The default parameters are already in use.")
      return try goOn(in: context, learner)
    }
    try save(Event.Weights(nil, answers: 0, reschedules: false), learner, in: context)
  }

  @MainActor
  private func save(
    _ weights: Event.Weights, _ learner: Learner, in context: Context
  ) throws {
    let events = try learner.recorder.save(.weights(weights))
    let what = weights.parameters == nil ? "The default parameters are" : "The new parameters are"
    let days =
      reschedule ? "" : "; other due dates stay as they are until you run hegang reschedule"
    context.output.paragraph(
      "\(what) in use\(days). \("Saved", .good). hegang undo reverses this.")
    try goOn(in: context, learner, after: events)
  }

  @MainActor
  private func write(_ learner: Learner, to path: String, in context: Context) throws {
    var file = try NewFile(path, replacing: force)
    let log = learner.progress.reviewLog
    file.append(Array(log.csv.utf8))
    try file.finish()
    context.talk.line("Written to \(path): \(Words.count(log.entries.count, "answer")).")
  }
}
