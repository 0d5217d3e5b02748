/// The contents of one subject's files, read, checked and joined.
///
/// All lists are in the order of the files (by name) and of the lines within them.
package struct Subject: Hashable, Sendable {
  /// The id in all its files, such as `hegang`.
  package var id: String
  /// The title shown to learners.
  package var title: String
  /// The language of the questions, a BCP 47 tag such as `en`.
  package var language: String
  /// The topics that a learner can study; from the files, or from the facts if no file lists any.
  package var topics: [Topic]
  /// The documents that facts are taken from.
  package var sources: [Source]
  /// The classes with words that an answer may leave off.
  package var classes: [EntityClass]
  /// The attributes that facts share, with their wording.
  package var attributes: [Attribute]
  /// The things that facts are about or name, including the rows of tables.
  package var entities: [Entity]
  /// Sets of entities that are easily confused.
  package var confusable: [ConfusableSet]
  /// Groups of facts that contradict each other.
  package var conflicts: [Conflict]
  /// The facts; each cell of a table is one.
  package var facts: [Fact]
  /// The shapes of the tables whose cells are in ``facts``.
  package var tables: [Table]
  /// The facts that were removed for good.
  package var tombstones: [Tombstone] = []
  /// What lies at the sides of the subject on its schematic map.
  package var map: [MapSide] = []
  /// The events that belong together.
  package var timelines: [Timeline] = []
  /// The checks, as the author wrote them.
  package var checks: [Check] = []
  /// The claims in the sources that are left out on purpose.
  package var leftOut: [LeftOut] = []
  /// The traps in the sources, with their guards.
  package var traps: [Trap] = []
}

extension Subject {
  /// The entity with this id. Linear in the number of entities.
  package func entity(_ id: String) -> Entity? { entities.first { $0.id == id } }

  /// The source with this id. Linear in the number of sources.
  package func source(_ id: String) -> Source? { sources.first { $0.id == id } }

  /// The topic with this id. Linear in the number of topics.
  package func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }

  /// The attribute with this id. Linear in the number of attributes.
  package func attribute(_ id: String) -> Attribute? { attributes.first { $0.id == id } }
}
