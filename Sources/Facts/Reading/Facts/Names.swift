/// The things that a fact can name.
struct Names {
  /// The language of the subject: de, en.
  let language: String
  /// The topics; if no file lists any, each fact adds its own.
  var topics: Topics
  let sources: IDs
  let classes: IDs
  let entities: Known<Entity>
  let attributes: Known<Attribute>
  let facts: IDs
}
