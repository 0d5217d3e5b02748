import ProgressStore
import Study
import Terminal

/// Messages about new due dates.
@MainActor
enum RescheduleWords {
  /// Shows "212 of 286 cards would get another due date, 40 of them an earlier one.", and the next
  /// two weeks.
  static func tell(_ preview: Rescheduling, on output: Output) {
    let earlier = preview.moves.count { $0.isEarlier }
    output.paragraph("\(count(preview)), \(Words.grouped(earlier)) of them on an earlier one.")
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
      ? nil : "\(count(preview)) by it: hegang reschedule shows that and does it."
  }

  /// The message of a session that repaired due dates; nil if it repaired none.
  static func repaired(_ repair: ScheduleRepair) -> StyledText? {
    guard repair.cards > 0 else { return nil }
    let (were, they) = repair.cards == 1 ? ("was", "it comes") : ("were", "they come")
    return
      "\(Words.count(repair.cards, "card")) \(were) due further ahead than your answers support, so \(they) back sooner (hegang undo reverses this)."
  }

  static let nothing: StyledText =
    "Every card comes back on a day that the scheduler would give it now; none would move."
  static let unchanged: StyledText = "Cards keep the days they have."
  static let question: StyledText = "Enter gives cards these days, ^D lets them keep theirs."
  static let howTo: StyledText = "hegang reschedule --yes gives cards these days."

  static func done(_ preview: Rescheduling) -> StyledText {
    let have = Words.count(preview.moves.count, "card has a new day", "cards have new days")
    return "\(have). \("Saved", .good). hegang undo takes it back."
  }

  private static func count(_ preview: Rescheduling) -> String {
    "\(Words.grouped(preview.moves.count)) of \(Words.count(preview.cards, "card")) would come back on another day"
  }
}
