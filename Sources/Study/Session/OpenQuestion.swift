import Deck

/// The question on the screen, with what has happened to it so far.
struct OpenQuestion: Sendable {
  /// How the learner's first try at a typed answer went.
  enum FirstTry: Sendable {
    /// There was none that was close.
    case none
    /// It was close.
    case near
    /// It looked like a slip in typing.
    case slip
  }

  /// The question.
  let question: Question
  /// The card that it is contrasted with; usually nil.
  let opposite: Card?
  /// Whether the judge has asked once for a clearer answer.
  var wasAskedAgain = false
  /// The hints given.
  var hints: [Hint] = []
  /// How the first of two tries went.
  var firstTry = FirstTry.none
  /// What was written before the model answer of an open question was shown; nil until it is.
  var thought: String?
  /// The answer that is being saved.
  var pending: Session.Answered?

  /// The card that is asked.
  var card: Card { question.card }
}
