/// What a fact is about.
package enum About: Hashable, Sendable {
  /// The entity with this id.
  case entity(String)
  /// Something that has no entry of its own, in the words of a sentence.
  case text(String)
}
