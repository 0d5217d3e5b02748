/// Everything the files of one subject say, read, checked and joined.
///
/// All lists stand in the order of the files (by name) and of the lines within them.
package struct Subject: Hashable, Sendable {
  /// The id that all files name, such as `hegang`.
  package var id: String
  /// The name a learner sees.
  package var title: String
  /// The language of the questions, a BCP 47 tag such as `en`.
  package var language: String
  /// What a learner can choose to study; from the files' topics, or from the facts when no file lists any.
  package var topics: [Topic]
  /// The documents that facts are taken from.
  package var sources: [Source]
  /// The classes for which words are given that a typed answer may leave off.
  package var classes: [EntityClass]
  /// The attributes that facts share, with their wording.
  package var attributes: [Attribute]
  /// The things facts are about or name, the rows of tables included.
  package var entities: [Entity]
  /// Sets of entities that are easily taken for each other.
  package var confusable: [ConfusableSet]
  /// Groups of facts that contradict each other.
  package var conflicts: [Conflict]
  /// The atomic facts: each cell of a table is one.
  package var facts: [Fact]
  /// The shape of the tables whose cells stand in ``facts``.
  package var tables: [Table]
  /// The facts that were taken out for good.
  package var tombstones: [Tombstone] = []
  /// What must come to what, as the author wrote it.
  package var checks: [Check] = []
  /// The claims of the sources that are no facts here.
  package var leftOut: [LeftOut] = []
  /// What misleads in the sources, with its guards.
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
