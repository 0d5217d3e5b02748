/// The answer to a neighbouring question, which must never pass for the answer to this one.
package struct Sibling: Hashable, Sendable {
  /// The answer in the form of this key: "174063", "1945-08-11", "Anshan".
  package var answer: String
  /// What it is the answer to, as a noun phrase that can follow "That is": "the population of
  /// Suibin County in 2010".
  package var label: String

  /// Makes a sibling.
  package init(answer: String, label: String) {
    self.answer = answer
    self.label = label
  }
}
