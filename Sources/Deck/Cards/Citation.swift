/// The location of a fact in a source.
package struct Citation: Hashable, Sendable {
  /// The source's id.
  package var source: String
  /// The section's title, if the source has sections.
  package var section: String?
  /// The paragraph's number, from 1.
  package var paragraph: Int?

  /// Creates a citation of a source, or of a section or paragraph in it.
  package init(source: String, section: String?, paragraph: Int?) {
    self.source = source
    self.section = section
    self.paragraph = paragraph
  }
}
