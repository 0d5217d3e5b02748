/// The templates of a fact, not filled yet: `{about}`, `{value}`, `{n}` and the qualifiers' names stand for words.
package struct Wording: Hashable, Sendable {
  /// The question that asks for the value.
  package var ask: String
  /// The question that gives the value and asks what it is about; nil when there is none.
  package var reverse: String?
  /// A noun phrase for the value: “the population of {about} at the {year} {basis}”; nil means the question.
  package var phrase: String?
  /// A full statement with `{value}`.
  package var state: String?
  /// The question that compares `{a}` with `{b}`.
  package var compare: String?
  /// The request to put several of its facts in order, the smallest or the earliest first.
  package var order: String?
  /// The question which of all its facts has the largest value.
  package var most: String?
  /// The question which of all its facts has the smallest value.
  package var least: String?
  /// The request to match what its facts are about with their values.
  package var match: String?
  /// The question which one of several has `{value}`.
  package var odd: String?
  /// The question which account gives `{value}`, for facts that contradict each other.
  package var which: String?
  /// The end of a question that names things easily confused and asks which has `{value}`; nil means
  /// the reverse question.
  package var contrast: String?
}
