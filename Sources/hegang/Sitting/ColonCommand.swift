import FSRS
import Study

/// What a learner can say at a prompt besides an answer; it begins with a colon, so that no answer
/// can be taken for it.
enum ColonCommand: Equatable {
  case help, quit, skip, undo, redo
  /// Tells a little about the answer.
  case hint
  /// The memory of the last card, and its history.
  case why
  /// Where the last fact is taken from.
  case source
  /// How long the sitting has taken, and what is left of it.
  case time
  /// The pace, and the day on which nothing is left over; with a number, another pace.
  case plan(String)
  /// Changes the rating of the last answer.
  case rate(Rating)
  /// "My answer was right": the last answer is accepted from now on.
  case right
  /// Flags a card, or takes its flag away.
  case flag(Target)
  /// Asks a card no more, until that is taken back.
  case suspend(Target)
  /// Asks a card no more today.
  case bury(Target)
  /// Asks a card in one form from now on; nil for a word that is no form.
  case pin(FormChoice?, Target)
  /// A note of the learner's own on a card; empty to show it, "-" to take it away.
  case note(String, Target)
  /// Opens the last fact in an editor.
  case edit
  /// Nothing that is known.
  case unknown(String)

  /// The card that is meant.
  enum Target: Equatable {
    /// The one on the screen: the open question, or the answer that is being read.
    case this
    /// The one answered last.
    case last
  }

  /// What a line says; nil when it is an answer.
  init?(_ line: String) {
    let words = line.split(separator: " ")
    let word = words.first.map(String.init) ?? ""
    guard word.hasPrefix(":") else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    let target: Target = words.last == "last" ? .last : .this
    switch word.lowercased() {
    case ":help", ":h", ":?": self = .help
    case ":quit", ":q", ":exit": self = .quit
    case ":skip", ":s": self = .skip
    case ":undo", ":u": self = .undo
    case ":redo": self = .redo
    case ":hint": self = .hint
    case ":why": self = .why
    case ":source": self = .source
    case ":time": self = .time
    case ":plan": self = .plan(rest)
    case ":again": self = .rate(.again)
    case ":hard": self = .rate(.hard)
    case ":good": self = .rate(.good)
    case ":easy": self = .rate(.easy)
    case ":right": self = .right
    case ":flag": self = .flag(target)
    case ":suspend": self = .suspend(target)
    case ":bury": self = .bury(target)
    case ":pin":
      self = .pin(words.dropFirst().first.flatMap { FormChoice(rawValue: $0.lowercased()) }, target)
    case ":note":
      let isLast = words.dropFirst().first == "last"
      let text = words.dropFirst(isLast ? 2 : 1).joined(separator: " ")
      self = .note(text, isLast ? .last : .this)
    case ":edit": self = .edit
    default: self = .unknown(word)
    }
  }

  /// What Tab completes in a session.
  static let inSession = [
    ":again", ":bury", ":easy", ":edit", ":flag", ":good", ":hard", ":help", ":hint", ":note",
    ":pin", ":plan", ":quit", ":redo", ":right", ":skip", ":source", ":suspend", ":time", ":undo",
    ":why",
  ]
  /// What Tab completes in a quiz.
  static let inQuiz = [":help", ":quit", ":skip", ":time"]
}
