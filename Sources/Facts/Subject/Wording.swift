/// The templates of a fact with placeholders: `{about}`, `{value}`, `{n}` and the names of
/// qualifiers.
package struct Wording: Hashable, Sendable {
  /// The question that asks for the value.
  package var ask: String
  /// The question that gives the value and asks for the subject; nil if there is none.
  package var reverse: String?
  /// A noun phrase for the value: “the population of {about} at the {year} {basis}”; nil to use the
  /// question.
  package var phrase: String?
  /// A phrase of at most 40 characters for narrow lists: “area of {about}”; nil means a shorter ``phrase``.
  package var label: String?
  /// A complete statement with `{value}`.
  package var state: String?
  /// The question that compares `{a}` with `{b}`.
  package var compare: String?
  /// The request to order several facts, the smallest or the earliest first.
  package var order: String?
  /// The question for the fact with the largest value.
  package var most: String?
  /// The question for the fact with the smallest value.
  package var least: String?
  /// The request to match subjects with their values.
  package var match: String?
  /// The question for the one of several that has `{value}`.
  package var odd: String?
  /// The question for the account that gives `{value}`, for facts that contradict each other.
  package var which: String?
  /// The end of a question that names things easily confused and asks which has `{value}`; nil to
  /// use the reverse question.
  package var contrast: String?
  /// The question of a derived fact with the numbers from which it is computed, as their names in braces; nil
  /// to join the statements of those facts and ``ask``.
  package var askComputed: String?
}
