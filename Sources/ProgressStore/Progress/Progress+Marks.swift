/// What the learner said about a card: the last mark of each sort that was not taken back.
package struct CardMarks: Hashable, Sendable {
  /// The learner's own note; empty without one.
  package internal(set) var note = ""
  /// Whether the card is flagged.
  package internal(set) var isFlagged = false
  /// Whether the card is suspended: not asked until the learner says so.
  package internal(set) var isSuspended = false
  /// The day before which the card is not asked; nil if it was never buried.
  package internal(set) var buriedUntil: StudyDay?
  /// The only form the card is asked in; nil if the program chooses.
  package internal(set) var form: String?

  /// Nothing said.
  package init() {}

  /// Whether the card may be asked on a day.
  package func allows(on day: StudyDay) -> Bool {
    !isSuspended && buriedUntil.map { $0 <= day } ?? true
  }
}

extension Progress {
  /// What the learner said about a card.
  package func marks(of key: CardKey) -> CardMarks {
    var marks = CardMarks()
    for index in all(markEvents, of: key) where !isUndone[Int(index)] {
      guard case .mark(let mark) = events.table[Int(index)].kind else { continue }
      switch mark.change {
      case .note(let text): marks.note = text
      case .flag(let isOn): marks.isFlagged = isOn
      case .suspend(let isOn): marks.isSuspended = isOn
      case .bury(let day): marks.buriedUntil = day
      case .pin(let form): marks.form = form.isEmpty ? nil : form
      // It has its effect on the schedule.
      case .due, .move: break
      }
    }
    return marks
  }

  /// The cards about which the learner said something that still holds, sorted.
  package var markedCards: [CardKey] {
    owners(markEvents).filter { marks(of: $0) != CardMarks() }.sorted()
  }

  /// The days on which the learner said not to study, in fold order.
  package var awayDays: [ClosedRange<StudyDay>] {
    awayEvents.compactMap { index in
      guard !isUndone[Int(index)], case .away(let away) = events.table[Int(index)].kind else {
        return nil
      }
      return away.first...away.last
    }
  }

  /// Whether the learner said not to study on a day.
  package func isAway(on day: StudyDay) -> Bool { awayDays.contains { $0.contains(day) } }
}
