import Deck
import Terminal

/// What `:edit` says.
enum EditWords {
  static let noTerminal: StyledText = ":edit needs a terminal."
  static let unchanged: StyledText = "Nothing has changed."

  static func noFacts(_ folder: DeckFolder) -> StyledText {
    "\(folder.path) has the deck without its facts, so there is nothing to edit. :note keeps a note of your own."
  }

  static func failed(_ editor: Editor) -> StyledText {
    "\(editor.command) could not be started or failed; VISUAL or EDITOR name another editor."
  }

  /// The mistakes, and what to do.
  static func refused(_ error: any Error) -> StyledText {
    let reason = (error as? Failure)?.message ?? "\(error)"
    return "\(reason)\nThe deck is as it was; :edit goes back to the file."
  }

  /// What the card is now.
  static func renewed(_ card: Card?, was: Card) -> StyledText {
    guard let card else { return "\(was.title) is no longer in the deck." }
    return "From now on: \(card.title), \(card.answer.display). What you know of it is kept."
  }
}
