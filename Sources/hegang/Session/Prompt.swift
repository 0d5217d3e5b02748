import Terminal

/// The prompt of a session or a quiz: what Enter, ^C and ^D mean at it.
@MainActor
final class Prompt {
  private let input: any AnswerInput
  /// Whether a key answered the question before; then an Enter may still be on its way.
  private var isAnsweredByKey = false

  /// The time in which an Enter after such a key was pressed by habit, before anyone could read.
  private static let habit = Duration.milliseconds(400)

  init(_ input: any AnswerInput) {
    self.input = input
  }

  /// What the learner did at the prompt.
  enum Reply {
    /// A line; at a question never a blank one.
    case text(String)
    /// A key of the request.
    case key(Character)
    /// Enter on an empty line, at a question.
    case blank
    /// ^C over typed text, or the Enter that follows a key: ask again.
    case nothing
    case timedOut
    /// The learner leaves.
    case left(StudySession.End)
  }

  /// Reads an answer to a question.
  /// - Returns: The reply, and the time that it took.
  func ask(_ request: LineRequest) -> (reply: Reply, active: Duration) {
    let reading = input.read(request)
    let reply = Prompt.reply(to: reading.line)
    switch reply {
    case .text(let text) where text.allSatisfy(\.isWhitespace):
      defer { isAnsweredByKey = false }
      return (isAnsweredByKey ? .nothing : .blank, reading.active)
    case .key: isAnsweredByKey = true
    default: break
    }
    return (reply, reading.active)
  }

  /// Waits while the learner reads; any line goes on.
  func pause(_ request: LineRequest) -> Reply {
    let reading = input.read(request)
    defer { isAnsweredByKey = false }
    let reply = Prompt.reply(to: reading.line)
    if case .text("") = reply, isAnsweredByKey, reading.active < Prompt.habit { return .nothing }
    return reply
  }

  private static func reply(to line: Line) -> Reply {
    switch line {
    case .text(let text): .text(text)
    case .key(let key): .key(key)
    case .timedOut: .timedOut
    case .interrupted(let partial) where !partial.isEmpty: .nothing
    case .interrupted, .endOfInput: .left(.done)
    case .terminated(let signal): .left(.terminated(signal: signal))
    }
  }
}
