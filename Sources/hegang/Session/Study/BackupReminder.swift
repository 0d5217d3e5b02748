import Journal
import Progress
import Terminal

/// Says, rarely, that everything is on one disk.
@MainActor
enum BackupReminder {
  /// How many events are between two reminders.
  private static let distance = 500

  /// Says it after a session in which another five hundred events were reached.
  ///
  /// - Parameters:
  ///   - before: The progress before the session.
  ///   - after: The progress after it.
  ///   - context: Where to say it.
  /// - Throws: ``Failure`` when nobody can have the learner's name.
  static func run(before: Progress, after: Progress, in context: Context) throws {
    guard after.eventCount / distance > before.eventCount / distance,
      try Learner.place(context).isOnOneDisk
    else { return }
    context.talk.paragraph(
      "All of this is on one disk; hegang backup DIR, with a folder on another disk or a stick, keeps it if this one fails."
    )
  }
}
