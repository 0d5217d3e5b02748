import Deck
import Generator
import Journal
import Progress
import Study
import Terminal

/// What is said about marks: flags, notes, suspended and buried cards, pins.
enum MarkWords {
  static let noCard: StyledText = "There is no card to speak of yet."

  /// The note as it stands with an answer.
  static func shown(_ note: String) -> StyledText { "Your note: \(note)" }

  /// What a mark did, and how to take it back.
  static func done(_ change: Event.Mark.Change, _ label: String) -> StyledText {
    "\(deed(change, label)) \("Saved", .good)."
  }

  private static func deed(_ change: Event.Mark.Change, _ label: String) -> String {
    switch change {
    case .flag(true): "Flagged: \(label). hegang marks lists flags; :flag takes it away."
    case .flag(false): "No longer flagged: \(label)."
    case .suspend(true):
      "Suspended: \(label). It is not asked until hegang marks --resume or :undo brings it back."
    case .suspend(false): "Asked again from now on: \(label)."
    case .bury: "Put off until tomorrow: \(label). :undo asks it today."
    case .due(let day): "Asked by \(day): \(label)."
    case .move(let day): "Asked on \(day): \(label)."
    case .pin(""): "Asked in changing forms again: \(label)."
    case .pin(let form):
      "Always asked \(MarkWords.way(form)) from now on: \(label). :pin any ends it."
    case .note(""): "The note on \(label) is gone."
    case .note: "Noted on \(label)."
    }
  }

  /// "typed", "as a choice".
  private static func way(_ form: String) -> String { form == "choice" ? "as a choice" : form }

  /// Why a card cannot be pinned.
  static func noForm(_ form: FormChoice?, _ card: Card) -> StyledText {
    guard let form else { return ":pin typed, :pin choice or :pin any." }
    return "\(card.title) cannot be asked \(way(form.rawValue)); it stays as it is."
  }

  /// The note on a card, as an answer to `:note`.
  static func note(_ note: String, on card: Card) -> StyledText {
    note.isEmpty
      ? "There is no note on \(card.title). :note and some words make one."
      : "\(card.title): \(note) (:note - takes it away.)"
  }

  /// What a mark was, when it is taken back or brought back, on one card or with others.
  ///
  /// - Parameters:
  ///   - mark: The mark.
  ///   - day: The day on which it was made.
  ///   - deck: The deck, for its words.
  ///   - count: How many marks go with it, itself too.
  /// - Returns: "the flag on the area of Luobei County".
  static func name(_ mark: Event.Mark, on day: StudyDay, deck: Deck?, of count: Int) -> String {
    let card = deck?.card(mark.card)?.title ?? mark.card
    let label = count > 1 ? Words.count(count, "card") : card
    switch mark.change {
    case .due, .move: break
    default: if count > 1 { return "\(Words.count(count, "change")) to the marks of \(card)" }
    }
    return switch mark.change {
    case .flag(true): "the flag on \(label)"
    case .flag(false): "the end of the flag on \(label)"
    case .suspend(true): "the suspension of \(label)"
    case .suspend(false): "the return of \(label)"
    case .bury(let until) where until <= day: "the return of \(label)"
    case .bury: "putting off \(label)"
    case .due: "the earlier day of \(label)"
    case .move: "the new \(count > 1 ? "days" : "day") of \(label)"
    case .pin(""): "the end of the form pinned to \(label)"
    case .pin: "the form pinned to \(label)"
    case .note(""): "the removal of the note on \(label)"
    case .note: "the note on \(label)"
    }
  }

  /// The marked cards, each with what was said about it.
  @MainActor
  static func list(
    _ marked: [(card: String, marks: CardMarks)], of deck: Deck, today: StudyDay,
    on output: Output
  ) {
    let told = marked.filter { !words($0.marks, today: today).isEmpty }
    guard !told.isEmpty else {
      return output.paragraph("No card is marked. In a session, use :flag, :note or :suspend.")
    }
    let cards = deck.cardsByID
    for (id, marks) in told {
      let label = cards[id]?.title ?? "no longer in the deck"
      output.paragraph("\(id)  \(label)", indent: 2)
      for word in words(marks, today: today) { output.paragraph("  \(word)", indent: 4) }
    }
    output.paragraph("hegang marks --resume ID asks a card again, --clear ID takes all from it.")
  }

  /// What is said about a card, a line for each mark.
  static func words(_ marks: CardMarks, today: StudyDay) -> [String] {
    var words: [String] = []
    if marks.isFlagged { words.append("flagged") }
    if marks.isSuspended { words.append("suspended: not asked") }
    if let day = marks.buriedUntil, day > today { words.append("put off until \(day)") }
    if let form = marks.form { words.append("always asked \(way(form))") }
    if !marks.note.isEmpty { words.append("note: \(marks.note)") }
    return words
  }

  /// What was taken back.
  @MainActor
  static func cleared(
    _ changes: [Event.Mark.Change], _ id: String, of deck: Deck, on output: Output
  ) {
    let label = deck.card(id)?.title ?? id
    guard !changes.isEmpty else {
      return output.paragraph("It is asked as any other: \(label).")
    }
    for change in changes {
      // A day that has come puts nothing off.
      if case .bury = change {
        output.paragraph("Asked again from now on: \(label). \("Saved", .good).")
      } else {
        output.paragraph(done(change, label))
      }
    }
  }
}
