import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// `hegang config`: shows or changes a learner's settings.
struct ConfigCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show or change settings.",
    discussion: """
      Without arguments it lists all settings. A change applies from now on, to all decks: \
      hegang config new-per-day 12. Plans are for one deck; see hegang plan.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The setting to show or change.")
  var setting: String?

  @Argument(help: "Its new value.")
  var value: [String] = []

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let settings = learner.progress.settings
    guard common.deck == nil || value.isEmpty else {
      throw Failure.usage(
        "Settings hold for all decks: leave out --deck. hegang plan --deck \(common.deck ?? "NAME") sets new cards a day and retention for one deck."
      )
    }
    let day = StudyDay(number: learner.recorder.moment.day)
    guard let setting else {
      let rows: [[StyledText]] = SettingKey.allCases.map {
        [
          StyledText($0.rawValue), StyledText(shown($0, settings, on: day)),
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
        context.output.line(StyledText(shown(key, settings, on: day)))
        if key == .retention { cost(learner, in: context) }
        if key == .share { context.talk.paragraph(ChangingSettings.whatIsShared) }
        return
      }
      try ChangingSettings.change(setting, to: value.joined(separator: " "), learner, in: context)
    } catch let error as SettingError {
      throw Failure.usage(error.description)
    }
  }

  /// The value of a setting; for plans, those of all decks.
  private func shown(_ key: SettingKey, _ settings: Settings, on day: StudyDay) -> String {
    let plans = key == .plan ? settings.plans(on: day).map(\.value) : []
    return plans.isEmpty ? settings[key] : plans.joined(separator: "; ")
  }

  /// Shows how many minutes a day each retention takes; nothing if there is no deck. It is a
  /// message, so a script that reads the value gets nothing else.
  @MainActor
  private func cost(_ learner: Learner, in context: Context) {
    guard let deck = try? context.deckFolder().deck() else { return }
    let projection = Projection(
      deck: deck, progress: learner.progress, at: learner.recorder.moment,
      offsetMinutes: context.clock.offsetMinutes)
    let usual: Set = [0.9, 0.85]
    let retentions = usual.union([learner.progress.settings.retention]).sorted(by: >)
    let minutes = projection.minutesPerDay(at: retentions, days: ConfigCommand.horizon)
    let costs = zip(retentions, minutes).map { retention, minutes in
      "\(FitWords.percent(retention)) takes \(FitWords.decimals(minutes, 1)) minutes a day"
    }
    context.talk.paragraph(
      "\(costs.joined(separator: ", ")), over the next half year of \(deck.title).")
    if !projection.hasOwnHabits { context.talk.paragraph(PlanWords.usual) }
  }

  /// The number of days over which study time is averaged.
  private static let horizon = 182
}
