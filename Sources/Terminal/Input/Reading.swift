/// One answer, and the time it took.
package struct Reading: Hashable, Sendable {
  /// The result of asking.
  package var line: Line

  /// The time at the prompt, without the time during which the program or the machine was stopped.
  package var active: Duration

  /// Combines an answer and its time.
  package init(line: Line, active: Duration) {
    self.line = line
    self.active = active
  }
}
