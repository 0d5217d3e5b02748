import FSRS
import Journal
import Progress
import Study
import Terminal

/// The messages of `hegang away`, and of other commands about days off.
@MainActor
enum AwayWords {
  static let nothingToCancel: StyledText = "There are no days off to cancel."

  /// Confirms days off: "Away from Sunday 22 November to Saturday 28 November. Saved. …"
  static func kept(_ away: Event.Away, on output: Output) {
    output.paragraph(
      "Away \(span(away.first...away.last)). \("Saved", .good). hegang away --cancel reverses this."
    )
  }

  /// Shows how many cards become due during the days off, and how to study them before.
  static func ahead(_ due: Int, _ agenda: Agenda, _ progress: Progress, on output: Output) {
    guard due > 0 else {
      return output.paragraph("No cards will come due while you are away. Have a good time.")
    }
    output.paragraph(
      "\(Words.count(due, "card")) will come due while you are away. Nothing is lost: anything left over is spread over the days after you return."
    )
    guard !agenda.cards.isEmpty else { return }
    let time = Words.about(agenda.milliseconds(for: progress))
    output.paragraph(
      "\(Words.count(agenda.cards.count, "card")) can be asked now, ahead of time, \(time). Press Enter to start, ^D to leave."
    )
  }

  /// Lists the days off, coming ones after past ones.
  static func list(_ days: [ClosedRange<StudyDay>], today: Int, on output: Output) {
    guard !days.isEmpty else {
      return output.paragraph("You have no days off. hegang away 7d takes the next seven days off.")
    }
    for range in days.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let isOver = range.upperBound.number < today
      let isNow = range.contains(StudyDay(number: today))
      output.line(
        StyledText(
          "\(range.lowerBound) to \(range.upperBound)\(isOver ? ", over" : isNow ? ", now" : "")"))
    }
  }

  /// The text of the opening screen on a day off.
  static func now(_ days: ClosedRange<StudyDay>) -> StyledText {
    "You are away until \(Words.date(days.upperBound.number)); nothing has to be done today."
  }

  static func cancelled(_ days: ClosedRange<StudyDay>, on output: Output) {
    output.paragraph("No longer away \(span(days)). \("Saved", .good).")
  }

  /// The description of a time off, for undo and redo.
  nonisolated static func name(_ away: Event.Away) -> String {
    away.isOn
      ? "the days off \(span(away.first...away.last))"
      : "the cancelled days off \(span(away.first...away.last))"
  }

  /// A range of days in words: "from Sunday 22 November to Saturday 28 November", "on Sunday 22
  /// November".
  nonisolated static func span(_ days: ClosedRange<StudyDay>) -> String {
    let first = Words.date(days.lowerBound.number)
    return days.lowerBound == days.upperBound
      ? "on \(first)" : "from \(first) to \(Words.date(days.upperBound.number))"
  }
}
