/// One element of a list or a sequence.
package struct Item: Hashable, Sendable {
  /// The form to show.
  package var name: String
  /// Other forms that are right.
  package var accept: [String]
  /// The id of its entity, if the file gives one; name and forms are then the entity's.
  package var entity: String?
}
