/// One figure of the quality report: what is measured, and what it should be.
package struct Metric: Sendable {
  /// Its number, `M04`.
  package let id: String
  /// Two or three words.
  package let name: String
  /// What is counted.
  package let definition: String
  /// What it should come to, in words.
  package let target: String
  /// Measures a deck.
  let measure: @Sendable (Survey) -> Finding

  init(
    _ id: String, _ name: String, _ definition: String, target: String,
    measure: @escaping @Sendable (Survey) -> Finding
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.target = target
    self.measure = measure
  }

  /// A metric that cannot be computed here.
  static func skipped(_ id: String, _ name: String, _ definition: String, why: String) -> Metric {
    Metric(id, name, definition, target: "–") { _ in .skipped(why) }
  }
}
