import ArgumentParser
import FSRS
import JSON
import ProgressStore
import Study
import Terminal

/// `hegang fit`: judges the scheduler by the learner's own answers, and fits it to them.
struct FitCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the scheduler to your own answers, or see how well it does.",
    discussion: """
      Fits FSRS-6 and FSRS-7, with all answers alike and with the latest counting more, and keeps \
      what foretells answers best that it has not seen; what is in use stays if nothing is better. \
      Cards keep the days they have unless you say --reschedule, which first shows what would move. \
      hegang undo takes a fit back. After a sitting this happens by itself when enough answers are \
      new; hegang config fit off stops that.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Only say how well the scheduler foretells your answers.")
  var report = false

  @Flag(help: "With --report: as JSON.")
  var json = false

  @Flag(help: "Go back to the default weights.")
  var defaults = false

  @Flag(help: "Give cards new days by the new weights.")
  var reschedule = false

  @Option(
    help: ArgumentHelp(
      "Report on a review log of the FSRS tools instead of your own answers.", valueName: "file"))
  var log: String?

  @Option(
    help: ArgumentHelp(
      "Write your answers as a review log that the FSRS tools read.", valueName: "file"))
  var writeLog: String?

  @Flag(help: .hidden)
  var aside = false

  @Flag(help: "With --write-log: replace the file if there is one.")
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
      return tell(FitReport(of: present(learner), on: Material(histories)), in: context)
    }
    if let writeLog { return try write(learner, to: writeLog, in: context) }
    if defaults { return try goBack(learner, in: context) }
    let material = Material(learner.progress.histories)
    if report { return tell(FitReport(of: present(learner), on: material), in: context) }
    try fit(learner, to: material, in: context)
  }

  private func present(_ learner: Learner) -> Parameters { learner.progress.scheduler.parameters }

  @MainActor
  private func tell(_ report: FitReport, in context: Context) {
    if json {
      context.output.data(Array((FitJSON.report(report).encoded() + "\n").utf8))
    } else {
      FitWords.tell(report, on: context.output)
    }
  }

  @MainActor
  private func fit(_ learner: Learner, to material: Material, in context: Context) throws {
    let lastFit = learner.progress.weightsTime
    let missing = Fit.missing(material, since: lastFit)
    guard missing == 0 else {
      return FitWords.tooFew(
        missing, material, since: learner.progress.weightsDay, on: context.output)
    }
    let fit = Fit(to: material, present: present(learner), since: lastFit)
    FitWords.tell(fit, on: context.output)
    guard fit.changes else { return }
    try save(fit.weights(reschedules: reschedule), learner, in: context)
  }

  @MainActor
  private func goBack(_ learner: Learner, in context: Context) throws {
    guard present(learner) != .standard else {
      return context.output.line("The default weights are in use already.")
    }
    try save(Event.Weights(nil, answers: 0, reschedules: reschedule), learner, in: context)
  }

  @MainActor
  private func save(
    _ weights: Event.Weights, _ learner: Learner, in context: Context
  ) throws {
    let weights = weights.reschedules ? confirmed(weights, learner, in: context) : weights
    try learner.recorder.save(.weights(weights))
    let what = weights.parameters == nil ? "The default weights are" : "The new weights are"
    let days = weights.reschedules ? "cards have new days" : "cards keep the days they have"
    context.output.paragraph(
      "\(what) in use; \(days). \("Saved", .good). hegang undo takes it back.")
  }

  /// Shows what new days would mean; who sits there may still keep the days there are.
  @MainActor
  private func confirmed(
    _ weights: Event.Weights, _ learner: Learner, in context: Context
  ) -> Event.Weights {
    let clock = ClockReading(
      milliseconds: context.clock.milliseconds, offsetMinutes: context.clock.offsetMinutes,
      rolloverHour: learner.progress.settings.rolloverHour)
    if let preview = Rescheduling(weights, learner.progress, at: clock) {
      FitWords.tell(preview, on: context.output)
    }
    guard context.isInteractive else { return weights }
    context.output.paragraph("Enter gives cards these days, n lets them keep theirs.")
    let line = context.input.read(LineRequest("> ", keys: ["n"])).line
    if case .text = line { return weights }
    return Event.Weights(weights.parameters, answers: weights.answers, reschedules: false)
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
