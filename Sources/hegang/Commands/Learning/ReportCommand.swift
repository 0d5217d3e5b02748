import ArgumentParser
import Deck
import FSRS
import Files
import HTML
import Progress
import Study
import Terminal

/// `hegang report`: writes a page about the learner, to look at in a browser.
struct ReportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page with pictures of your progress.",
    discussion: """
      Writes one HTML file to look at in any browser or to print: what is due, a calendar, recall against the \
      target, how long your memories last, hard and confused facts, topics, quizzes and the plan. Each picture \
      has a sentence that says what it means, and a table. The file needs no network and has no script. The \
      same progress gives the same file on the same day.

      With --subject it draws the subject itself from its facts: a schematic map, a timeline, blocks, shares \
      and relations, solid where you know them well. With --class it is about a class, and names nobody \
      without --names.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The file to write; - is standard output (default: \(ReportCommand.usual)).",
      valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if it exists; a page in the usual file is replaced anyway.")
  var force = false

  @Flag(help: "Open the page in a browser: $BROWSER, or the desktop\u{2019}s.")
  var open = false

  /// The file that is written without `--output`.
  private static let usual = "hegang-report.html"

  @Flag(help: "The subject itself, drawn from its facts, as far as you know them.")
  var subject = false

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "A class: the folder with the progress of the learners, or the address of a server.",
      valueName: "folder"))
  var classFolder: String?

  @Flag(help: "With --class: name the learners, also those who may need help.")
  var names = false

  func validate() throws {
    if subject, classFolder != nil {
      throw ValidationError("--subject and --class do not go together.")
    }
    if names, classFolder == nil { throw ValidationError("--names goes with --class.") }
    if open, output == "-" { throw ValidationError("--open needs a file; leave out --output -.") }
  }

  func perform(in context: Context) throws {
    if let classFolder { return try write(classPage(of: classFolder, context), in: context) }
    let (deck, learner) = try Learner.opening(context)
    let moment = learner.recorder.moment
    if subject { return try write(subjectPage(of: deck, learner, context), in: context) }
    let away = learner.progress.awayDays
    let page = LearnerPage(
      report: StudyReport(deck: deck, progress: learner.progress, at: moment), deck: deck,
      learner: context.options.learner == "learner" ? nil : context.options.learner,
      isAway: { day in away.contains { $0.contains(StudyDay(number: day)) } })
    try write(page.text, in: context)
  }

  /// The text of the page about a class.
  @MainActor
  private func classPage(of folder: String, _ context: Context) throws -> String {
    let deck = try context.deckFolder().deck()
    let moment = context.clock.moment(rolloverHour: 4)
    let (members, unread) = try ClassFolder.members(in: folder, deck, moment, context)
    ClassFolder.report(unread, names: names, in: context)
    return ClassPage(
      report: ClassReport(members, deck: deck), deck: deck, day: moment.day, hasNames: names
    ).text
  }

  /// The text of the page about the subject.
  @MainActor
  private func subjectPage(of deck: Deck, _ learner: Learner, _ context: Context) throws -> String {
    let folder = try context.deckFolder()
    guard folder.hasFacts else {
      throw Failure.usage(
        "\(deck.title) has no facts files here, from which its page is drawn; leave out --subject.")
    }
    let moment = learner.recorder.moment
    let view = SubjectView(
      try folder.subject(), deck: deck, progress: learner.progress, at: moment)
    guard let text = SubjectPage(view: view, day: moment.day).text else {
      throw Failure.usage(
        "\(deck.title) has no dates, tables, relations or places to draw; leave out --subject.")
    }
    return text
  }

  /// Whether a file is a page that was written here, so that the next one may take its place.
  private static func isPage(_ path: String) -> Bool {
    (try? FileText.read(path: path)).map { HTML.isPage(String(decoding: $0, as: UTF8.self)) }
      ?? false
  }

  /// Writes the page, and opens it if that is wanted. Without `--output` it replaces the last page.
  @MainActor
  private func write(_ text: String, in context: Context) throws {
    let path = output ?? Self.usual
    guard path != "-" else { return context.output.data(Array(text.utf8)) }
    var file = try NewFile(path, replacing: force || output == nil && Self.isPage(path))
    file.append(Array(text.utf8))
    try file.finish()
    guard open else {
      return context.talk.paragraph("Written to \(path). Open it in a browser, or use --open.")
    }
    let browser = Browser(environment: Environment.variables)
    context.talk.paragraph(
      browser?.open(path) == true
        ? "Written to \(path), which opens in your browser."
        : "Written to \(path). No browser was found here; open the file in one.")
  }
}
