import ArgumentParser
import ProgressStore
import Terminal

/// `hegang config`: shows or changes a learner's settings.
struct ConfigCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show or change settings.",
    discussion: """
      Without arguments it lists all settings. A change is an event in the journal and holds from \
      then on: hegang config new-per-day 12
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The setting.")
  var setting: String?

  @Argument(help: "Its new value.")
  var value: [String] = []

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let settings = learner.progress.settings
    guard let setting else {
      let rows: [[StyledText]] = SettingKey.allCases.map {
        [
          StyledText($0.rawValue), StyledText(settings[$0], .strong),
          StyledText($0.requirement, .quiet),
        ]
      }
      context.output.table(Table(rows: rows, alignments: [1: .left]))
      return
    }
    do {
      guard !value.isEmpty else {
        guard let key = SettingKey(rawValue: setting) else {
          throw SettingError.unknown(setting)
        }
        context.output.line(StyledText(settings[key]))
        return
      }
      let change = try Settings.change(setting, to: value.joined(separator: " "))
      try learner.recorder.save(.setting(change))
      context.output.line("\(change.key) is now \(change.value). \("Saved", .good).")
    } catch let error as SettingError {
      throw Failure.usage(error.description)
    }
  }
}
