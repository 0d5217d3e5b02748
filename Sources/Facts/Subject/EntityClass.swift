/// A class of entities, and the words for it that an answer may leave off.
package struct EntityClass: Hashable, Sendable {
  /// The class id that entities name, such as `county`.
  package var id: String
  /// Words such as “County” and “县”.
  package var words: [String]
}
