/// One element of a list or a sequence.
package struct Item: Hashable, Sendable {
  /// The form to show.
  package var name: String
  /// Other forms that are right when typed.
  package var accept: [String]
  /// The entity it is, when the file says so; name and forms are then the entity's.
  package var entity: String?
}
