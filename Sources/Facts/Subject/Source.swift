/// A document that facts are taken from. It is named, never quoted.
package struct Source: Hashable, Sendable {
  /// The id by which citations refer to it.
  package var id: String
  /// The title shown to learners.
  package var title: String
  /// The day, month or year it was written; nil if unknown.
  package var dated: CalendarDate?
  /// Its web address; nil if it has none.
  package var url: String?

  /// Whether a text is a web address in printable ASCII characters.
  static func isAddress(_ text: String) -> Bool {
    ["https://", "http://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
      && text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
  }
}
