import FSRS

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
  /// Changes the rating of the last answer.
  case rate(Rating)
  /// "My answer was right": the last answer is accepted from now on.
  case right
  /// Nothing that is known.
  case unknown(String)

  /// What a line says; nil when it is an answer.
  init?(_ line: String) {
    let word = line.split(separator: " ").first.map(String.init) ?? ""
    guard word.hasPrefix(":") else { return nil }
    switch word.lowercased() {
    case ":help", ":h", ":?": self = .help
    case ":quit", ":q", ":exit": self = .quit
    case ":skip", ":s": self = .skip
    case ":undo", ":u": self = .undo
    case ":redo": self = .redo
    case ":hint": self = .hint
    case ":why": self = .why
    case ":source": self = .source
    case ":again": self = .rate(.again)
    case ":hard": self = .rate(.hard)
    case ":good": self = .rate(.good)
    case ":easy": self = .rate(.easy)
    case ":right": self = .right
    default: self = .unknown(word)
    }
  }

  /// What Tab completes in a session.
  static let inSession = [
    ":again", ":easy", ":good", ":hard", ":help", ":hint", ":quit", ":redo", ":right", ":skip",
    ":source", ":undo", ":why",
  ]
  /// What Tab completes in a quiz.
  static let inQuiz = [":help", ":quit", ":skip", ":time"]
}
