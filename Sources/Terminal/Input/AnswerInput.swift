/// Where answers come from: a person at a terminal, a pipe, or a test's script.
///
/// ``LineEditor`` is the terminal, ``PlainInput`` the pipe. Commands take any of them, so that they
/// run in a test without a terminal.
@MainActor
package protocol AnswerInput: AnyObject {
  /// Asks once and waits for the answer, the end of the input, a signal or the time limit.
  func read(_ request: LineRequest) -> Reading
}
