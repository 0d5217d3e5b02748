import ProgressStore
import Terminal

/// The messages of `hegang reset`.
enum ResetWords {
  static let nothing: StyledText = "There is nothing to forget there."
  static let unchanged: StyledText = "Nothing was changed."
  static let needsYes = "Without a terminal nobody can be asked; add --yes to go on."

  static func confirm(_ word: String) -> StyledText { "Type \(word, .strong) to go on." }

  /// The error if a name matches more than one fact.
  static func several(_ name: String, count: Int, such facts: String) -> String {
    "\"\(name)\" is found in \(Words.count(count, "fact")); name one by its id, such as \(facts)."
  }

  static func done(_ cards: Int) -> StyledText {
    "Forgotten: \(Words.count(cards, "card")). hegang undo brings \(cards == 1 ? "it" : "them") back. \("Saved", .good)."
  }

  /// The question before a reset: "This forgets 31 cards, 212 answers since 2026-10-02, in Climate.
  /// …"
  static func warning(place: String, cards: Int, answers: Int, since: StudyDay?) -> String {
    let since = since.map { " since \($0)" } ?? ""
    return
      "This forgets \(Words.count(cards, "card")), \(Words.count(answers, "answer"))\(since), in \(place)."
      + " The answers stay in the journal, and hegang undo brings all back."
  }
}
