/// The reason why a file is not a deck that this program can read.
package struct DeckFileError: Error, Hashable, Sendable {
  /// The line of the mistake, from 1.
  package let line: Int
  /// What is wrong there.
  package let reason: String
}
