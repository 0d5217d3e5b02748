import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// Changes a setting.
@MainActor
enum ChangingSettings {
  /// Saves the new value of a setting, and says what follows from it.
  ///
  /// - Throws: `SettingError` for a name or a value that is not allowed, ``Failure`` if it cannot be saved.
  static func change(
    _ setting: String, to value: String, _ learner: Learner, in context: Context
  ) throws {
    let settings = learner.progress.settings
    let day = StudyDay(number: learner.recorder.moment.day)
    let change = try Settings.change(setting, to: value)
    let key = SettingKey(rawValue: setting)
    let changes = try key == .plan ? settings.plans(by: change, on: day) : [change]
    let events = try learner.recorder.save(changes.map(Event.Kind.setting))
    context.output.line("\(change.key) is now \(change.value). \("Saved", .good).")
    if key == .retention || key == .newPerDay {
      for plan in settings.plans(on: day) { context.talk.paragraph(PlanWords.before(plan)) }
    }
    if key == .share { context.talk.paragraph(whatIsShared) }
    if [.retention, .maximumInterval].contains(key) {
      offerNewDays(events, learner, in: context)
    }
  }

  /// What the setting `share` does, and what it cannot do.
  static let whatIsShared: StyledText =
    "It decides what the teachers of a class on a server see of you, from the next hegang sync: your answers; results alone, without what you typed; or nothing but that you are enrolled. A folder that you share hides nothing: whoever can read it can read every answer."

  /// Offers to reschedule the cards that a change affects; nothing if there is no deck.
  private static func offerNewDays(_ events: [Event], _ learner: Learner, in context: Context) {
    guard let deck = try? context.deckFolder().deck() else { return }
    var progress = learner.progress
    progress.apply(events)
    let preview = Rescheduling(of: deck, progress, at: learner.recorder.moment)
    if let offer = RescheduleWords.offer(preview) { context.talk.paragraph(offer) }
  }
}
