/// The thing that a fact is about.
package enum About: Hashable, Sendable {
  /// The entity with this id.
  case entity(String)
  /// Something without an entry of its own, as it is written in a sentence.
  case text(String)
}
