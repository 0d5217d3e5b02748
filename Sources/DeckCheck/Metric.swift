/// One number of the quality report: its definition and its target.
package struct Metric: Sendable {
  /// Its number, `M04`.
  package let id: String
  /// A short name.
  package let name: String
  /// The quantity that is measured, in words.
  package let definition: String
  /// The target, in words.
  package let target: String
  /// Measures a deck.
  let measure: @Sendable (DeckUnderTest) -> Finding

  init(
    _ id: String, _ name: String, _ definition: String, target: String,
    measure: @escaping @Sendable (DeckUnderTest) -> Finding
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.target = target
    self.measure = measure
  }

  /// A metric that cannot be measured here.
  static func skipped(_ id: String, _ name: String, _ definition: String, why: String) -> Metric {
    Metric(id, name, definition, target: "–") { _ in .skipped(why) }
  }
}
