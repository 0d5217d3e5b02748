import Journal
import Progress
import Study
import Terminal

/// Messages about new due dates.
@MainActor
enum RescheduleWords {
  /// Shows "212 of 286 cards would get another due date, 40 of them an earlier one.", and the next
  /// two weeks.
  static func tell(_ preview: Rescheduling, on output: Output) {
    let earlier = preview.moves.count { $0.isEarlier }
    output.paragraph("\(count(preview)), \(Words.grouped(earlier)) of them an earlier one.")
    let days = preview.before.indices
    output.table(
      Table(
        header: ["due in days"] + days.map { StyledText("\($0)") },
        rows: [
          ["now"] + preview.before.map { StyledText("\($0)") },
          ["then"] + preview.after.map { StyledText("\($0)") },
        ],
        alignments: Dictionary(uniqueKeysWithValues: days.map { ($0 + 1, .right) })))
  }

  /// The offer to reschedule after a changed setting; nil if no due date would change.
  static func offer(_ preview: Rescheduling) -> StyledText? {
    preview.moves.isEmpty
      ? nil : "\(count(preview)) now: hegang reschedule shows the changes and asks."
  }

  /// The message of a session that repaired due dates; nil if it repaired none.
  static func repaired(_ repair: ScheduleRepair) -> StyledText? {
    guard repair.cards > 0 else { return nil }
    let (were, they) = repair.cards == 1 ? ("was", "it comes") : ("were", "they come")
    return
      "\(Words.count(repair.cards, "card")) \(were) due further ahead than your answers support, so \(they) back sooner (hegang undo reverses this)."
  }

  static let nothing: StyledText =
    "Every due date is one that the scheduler would choose now, so nothing changes."
  static let unchanged: StyledText = "No due date was changed."
  static let question: StyledText = "Press Enter to use the new due dates, ^D to keep the old ones."
  static let howTo: StyledText = "hegang reschedule --yes makes these changes."

  static func done(_ preview: Rescheduling) -> StyledText {
    let have = Words.count(
      preview.moves.count, "card has a new due date", "cards have new due dates")
    return "\(have). \("Saved", .good). hegang undo reverses this."
  }

  private static func count(_ preview: Rescheduling) -> String {
    "\(Words.grouped(preview.moves.count)) of \(Words.count(preview.cards, "card")) would get another due date"
  }
}
