import ArgumentParser

/// The program: one command for each job; without a command it shows what is due today.
@main
struct Hegang: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hegang",
    abstract: "Remember facts: study what is due today, take quizzes, keep every answer.",
    discussion: """
      Without a command it shows what is due today; press Enter to study. In a session, \
      commands start with a colon; :help lists them. The options of every command may come \
      before it or after it: hegang --learner ada stats.

      Exit codes: 0 success, 1 a target of check was missed, 64 usage error, 65 bad data, 74 \
      input or output failed, 130 and 143 ended by a signal.
      """,
    version: Release.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Learning",
        subcommands: [
          TodayCommand.self, StudyCommand.self, QuizCommand.self, TopicsCommand.self,
          DecksCommand.self, AwayCommand.self, StatsCommand.self, ReportCommand.self,
          ClassCommand.self,
        ]),
      CommandGroup(
        name: "Progress",
        subcommands: [
          UndoCommand.self, RedoCommand.self, ResetCommand.self, AliasesCommand.self,
          MarksCommand.self,
        ]),
      CommandGroup(
        name: "Keeping",
        subcommands: [
          ExportCommand.self, ImportCommand.self, SyncCommand.self, BackupCommand.self,
          DoctorCommand.self, EraseCommand.self,
        ]),
      CommandGroup(
        name: "Scheduling",
        subcommands: [
          ConfigCommand.self, FitCommand.self, RescheduleCommand.self, PlanCommand.self,
        ]),
      CommandGroup(
        name: "Decks",
        subcommands: [
          ShowCommand.self, PreviewCommand.self, GenerateCommand.self, CheckCommand.self,
          NewCommand.self, PaperCommand.self,
        ]),
    ],
    defaultSubcommand: TodayCommand.self)

  static func main() {
    StandardFiles.open()
    do {
      let words = try ArgumentOrder.commandFirst(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot(words)
      try command.run()
    } catch let failure as Failure {
      failure.report()
      exit(withError: ExitCode(failure.code))
    } catch {
      exit(withError: error)
    }
  }
}
