/// The answer to a neighbouring question, which must never be accepted for this one.
package struct Sibling: Hashable, Sendable {
  /// The answer in the form of the key: "174063", "1945-08-11", "Anshan".
  package var answer: String
  /// A noun phrase for what it is the answer to, to follow "That is": "the population of Suibin
  /// County in 2010".
  package var label: String

  /// Creates a sibling.
  package init(answer: String, label: String) {
    self.answer = answer
    self.label = label
  }
}
