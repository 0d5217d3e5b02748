/// The learner's marks on a card: the last one of each kind that was not undone.
package struct CardMarks: Hashable, Sendable {
  /// The learner's note; empty if there is none.
  package internal(set) var note = ""
  /// Whether the card is flagged.
  package internal(set) var isFlagged = false
  /// Whether the card is suspended: not asked until the learner resumes it.
  package internal(set) var isSuspended = false
  /// The day before which the card is not asked; nil if it was never buried.
  package internal(set) var buriedUntil: StudyDay?
  /// The only form in which the card is asked; nil if the program chooses.
  package internal(set) var form: String?

  /// Creates empty marks.
  package init() {}

  /// Whether the card may be asked on a day.
  package func allows(on day: StudyDay) -> Bool {
    !isSuspended && buriedUntil.map { $0 <= day } ?? true
  }
}

extension CardMarks {
  fileprivate mutating func obey(_ change: Event.Mark.Change) {
    switch change {
    case .note(let text): note = text
    case .flag(let isOn): isFlagged = isOn
    case .suspend(let isOn): isSuspended = isOn
    case .bury(let day): buriedUntil = day
    case .pin(let form): self.form = form.isEmpty ? nil : form
    // This mark is applied to the schedule.
    case .due, .move: break
    }
  }

  /// Adds the marks of a card that this one comes from, without losing any.
  fileprivate mutating func join(_ other: CardMarks) {
    let notes = [note, other.note].filter { !$0.isEmpty }
    note = notes.count == 2 && notes[0] == notes[1] ? notes[0] : notes.joined(separator: " · ")
    isFlagged = isFlagged || other.isFlagged
    isSuspended = isSuspended || other.isSuspended
    buriedUntil = [buriedUntil, other.buriedUntil].compactMap(\.self).max()
    form = form ?? other.form
  }
}

extension Progress {
  /// The learner's marks on a card.
  package func marks(of key: CardKey) -> CardMarks {
    said(of: key, in: markFold.marks).map(marks) ?? CardMarks()
  }

  private func marks(of said: Said) -> CardMarks {
    var marks = CardMarks()
    for part in said.parts {
      switch part {
      case .taken(let others): for other in others { marks.join(self.marks(of: other)) }
      case .event(let index):
        if case .mark(let mark) = events[index].kind { marks.obey(mark.change) }
      }
    }
    return marks
  }

  /// Whether a card has a mark or an added answer. A card that became another one has none.
  package func isMarked(_ key: CardKey) -> Bool {
    if markFold.isEmpty { return false }
    if let card = cards.index(of: key), owner(of: card) != card { return false }
    return marks(of: key) != CardMarks() || !aliases(of: key).isEmpty
  }

  /// The cards with a mark or an added answer, sorted.
  package var markedCards: [CardKey] {
    owners(markFold.marks).filter { marks(of: $0) != CardMarks() }.sorted()
  }

  /// The days off in replay order, without those that were cancelled.
  package var awayDays: [ClosedRange<StudyDay>] { awayFold.days(in: events, without: undone) }

  /// Whether a day is a day off.
  package func isAway(on day: StudyDay) -> Bool { awayDays.contains { $0.contains(day) } }
}
