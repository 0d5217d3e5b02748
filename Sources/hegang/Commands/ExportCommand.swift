import ArgumentParser
import Glibc
import ProgressStore
import Terminal

/// `hegang export`: progress as a file for other programs.
struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write progress to a file or to standard output.",
    discussion: """
      json is one document with cards, history, settings and quizzes; csv has a row for each answer; \
      journal is the events themselves, the lossless form.
      """)

  /// The forms that progress can be written in.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv, journal
  }

  @OptionGroup var common: CommonOptions

  @Option(help: "json, csv or journal.")
  var format: Format = .json

  @Option(help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if there is one.")
  var force = false

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    guard let path = output else {
      write(try export(learner, in: context)) { context.output.data($0) }
      return
    }
    var file = try NewFile(path, replacing: force)
    write(try export(learner, in: context)) { file.append($0) }
    try file.finish()
    context.talk.line("Written to \(path): \(Words.count(learner.progress.events.count, "event")).")
  }

  @MainActor
  private func export(_ learner: Learner, in context: Context) throws -> ProgressExport {
    do {
      return ProgressExport(learner.progress, learner: try LearnerID(context.options.learner))
    } catch {
      throw Failure(error)
    }
  }

  private func write(_ export: ProgressExport, to sink: ([UInt8]) -> Void) {
    switch format {
    case .json: export.json(sink)
    case .csv: export.csv(sink)
    case .journal: export.journal(sink)
    }
  }
}
