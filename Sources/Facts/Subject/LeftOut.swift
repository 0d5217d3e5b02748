/// A claim of the sources that is no fact here, on purpose.
package struct LeftOut: Hashable, Sendable {
  /// What it says, in a few words.
  package var claim: String
  /// Why it is not asked.
  package var reason: String
}
