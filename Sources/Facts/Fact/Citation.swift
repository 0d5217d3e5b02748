/// The location of a fact in a source.
package struct Citation: Hashable, Sendable {
  /// The id of the source.
  package var source: String
  /// The heading of the section.
  package var section: String?
  /// The paragraph in that section, counted from 1.
  package var paragraph: Int?
}
