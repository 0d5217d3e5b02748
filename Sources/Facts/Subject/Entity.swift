/// A thing that facts are about, or that is the answer of a relation.
package struct Entity: Hashable, Sendable {
  /// The id facts name it by.
  package var id: String
  /// Its class, such as `county`.
  package var `class`: String
  /// The name a learner reads.
  package var name: String
  /// Other forms that are right when typed, in any script.
  package var accept: [String]
  /// “the” when the name takes an article inside a sentence.
  package var article: String?
  /// Where it is defined.
  package var place: Place
}
