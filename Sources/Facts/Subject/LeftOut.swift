/// A claim in the sources that is left out on purpose.
package struct LeftOut: Hashable, Sendable {
  /// The claim, in a few words.
  package var claim: String
  /// The reason why it is not asked.
  package var reason: String
}
