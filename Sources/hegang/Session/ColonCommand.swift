import FSRS
import Study

/// What a learner can say at a prompt besides an answer; it begins with a colon, so that no answer
/// can be taken for it.
enum ColonCommand: Equatable {
  case help, quit, skip, undo, redo
  /// Shows the open question again, whole.
  case question
  /// Tells a little about the answer.
  case hint
  /// The memory of the last card, and its history.
  case why
  /// Where the last fact is taken from.
  case source
  /// How long the session has taken, and what is left of it.
  case time
  /// The pace, and the day on which nothing is left over; with a number, another pace.
  case plan(String)
  /// Changes the rating of the last answer.
  case rate(Rating)
  /// "My answer was right": the last answer is accepted from now on.
  case right
  /// Flags a card with a note that says why; without words flags it, or takes its flag away.
  case flag(String, Target)
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
    let isLast = words.dropFirst().first == "last"
    let text = words.dropFirst(isLast ? 2 : 1).joined(separator: " ")
    let target: Target = words.last == "last" ? .last : .this
    // Words that would have no effect are not dropped in silence.
    let isAlone = words.count == 1 || words.count == 2 && target == .last
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
    case ":question": self = .question
    case ":flag": self = .flag(text, isLast ? .last : .this)
    case ":suspend" where isAlone: self = .suspend(target)
    case ":bury" where isAlone: self = .bury(target)
    case ":suspend", ":bury": self = .unknown(words.joined(separator: " "))
    case ":pin":
      self = .pin(words.dropFirst().first.flatMap { FormChoice(rawValue: $0.lowercased()) }, target)
    case ":note": self = .note(text, isLast ? .last : .this)
    case ":edit": self = .edit
    default: self = .unknown(word)
    }
  }

  /// What a line says at a question: a colon command, or a word that is one without its colon, unless
  /// it is the answer that is asked for.
  init?(_ line: String, at question: Question?) {
    let bare = question?.isAnswer(line) == true ? nil : ColonCommand.bare(line)
    guard let command = ColonCommand(line) ?? bare else { return nil }
    self = command
  }

  /// A word that is a command without its colon.
  private static func bare(_ line: String) -> ColonCommand? {
    switch line.lowercased().filter({ !$0.isWhitespace }) {
    case "quit", "exit", "q": .quit
    case "help": .help
    case "undo": .undo
    default: nil
    }
  }

  /// What Tab completes in a session.
  static let inSession = [
    ":again", ":bury", ":easy", ":edit", ":flag", ":good", ":hard", ":help", ":hint", ":note",
    ":pin", ":plan", ":question", ":quit", ":redo", ":right", ":skip", ":source", ":suspend",
    ":time", ":undo",
    ":why",
  ]
  /// What Tab completes in a quiz.
  static let inQuiz = [":help", ":question", ":quit", ":skip", ":time"]
}
