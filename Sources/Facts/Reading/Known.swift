/// A thing that a section defines under an id.
protocol Identified { var id: String { get } }

extension Source: Identified {}
extension EntityClass: Identified {}
extension Entity: Identified {}
extension Attribute: Identified {}
extension Check: Identified {}

/// The things that a section defines, by id.
///
/// A thing that cannot be read keeps its id, so that one mistake is not reported again wherever the
/// thing is named.
struct Known<Thing: Identified> {
  /// The ids, including those of things that cannot be read.
  var ids: IDs
  /// The things that could be read.
  private(set) var all: [Thing]
  private var positions: [String: Int] = [:]

  init(_ all: [Thing], ids: IDs) {
    self.all = all
    self.ids = ids
    for (position, thing) in all.enumerated() { positions[thing.id] = position }
  }

  /// The thing with this id, if it could be read.
  subscript(id: String) -> Thing? { positions[id].map { all[$0] } }

  /// Adds a thing, or replaces the one with its id.
  mutating func put(_ thing: Thing) {
    if let position = positions[thing.id] {
      all[position] = thing
    } else {
      positions[thing.id] = all.count
      all.append(thing)
    }
  }
}
