import Journal
import Progress
import Terminal

/// The messages of `hegang reset`.
enum ResetWords {
  static let nothing: StyledText = "There is nothing to forget."
  static let unchanged: StyledText = "Nothing has changed."
  static let needsYes = "Input is not a terminal, so nobody can be asked; add --yes to continue."

  static func confirm(_ word: String) -> StyledText { "Type \(word) to continue." }

  /// The error if a name matches more than one fact.
  static func several(_ name: String, count: Int, such facts: String) -> String {
    "\"\(name)\" matches \(Words.count(count, "fact")); give the id of one, such as \(facts)."
  }

  static func done(_ cards: Int) -> StyledText {
    "Forgotten: \(Words.count(cards, "card")). hegang undo restores \(cards == 1 ? "it" : "them"). \("Saved", .good)."
  }

  /// The question before a reset: "This forgets 31 cards, 212 answers since 2026-10-02, in Climate.
  /// …"
  static func warning(place: String, cards: Int, answers: Int, since: StudyDay?) -> String {
    let since = since.map { " since \($0)" } ?? ""
    return
      "This forgets \(Words.count(cards, "card")), \(Words.count(answers, "answer"))\(since), in \(place)."
      + " The answers stay in the journal, and hegang undo restores everything."
  }
}
