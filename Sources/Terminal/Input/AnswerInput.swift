/// A source of answers: a person at a terminal, a pipe, or a test's script.
///
/// ``LineEditor`` is the terminal, ``PlainInput`` the pipe. Commands accept either, so they run in
/// a test without a terminal.
@MainActor
package protocol AnswerInput: AnyObject {
  /// Asks once and waits for the answer, the end of the input, a signal or the time limit.
  func read(_ request: LineRequest) -> Reading
}
