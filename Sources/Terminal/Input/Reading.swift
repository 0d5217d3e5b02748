/// One answer, and the time it took.
package struct Reading: Hashable, Sendable {
  /// What came.
  package var line: Line

  /// The time at the prompt, without the time in which the program or the machine was stopped.
  package var active: Duration

  /// Joins an answer and its time.
  package init(line: Line, active: Duration) {
    self.line = line
    self.active = active
  }
}
