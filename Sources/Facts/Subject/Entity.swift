/// A thing that facts are about, or that is the answer of a relation.
package struct Entity: Hashable, Sendable {
  /// The id by which facts refer to it.
  package var id: String
  /// Its class, such as `county`.
  package var `class`: String
  /// The name shown to learners.
  package var name: String
  /// Other accepted forms, in any script.
  package var accept: [String]
  /// “the” if the name needs an article inside a sentence.
  package var article: String?
  /// What counts in its name besides the letters.
  package var spelling = Spelling()
  /// Its location in the files.
  package var place: Place
}
