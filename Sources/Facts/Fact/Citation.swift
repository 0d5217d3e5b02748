/// Where in a source a fact stands.
package struct Citation: Hashable, Sendable {
  /// The id of the source.
  package var source: String
  /// The heading it stands under.
  package var section: String?
  /// The paragraph under that heading, counted from 1.
  package var paragraph: Int?
}
