/// The accepted answer to a question about several things.
package struct ListKey: Hashable, Sendable {
  /// The things, each with its accepted forms; in order for an ordered list.
  package let items: [NameKey]
  /// The number of things to name: all of a closed list, n in "name n".
  package let needed: Int
  /// Whether the order counts.
  package let ordered: Bool

  let index: ListIndex
  let longest: Int

  /// Creates a key. If `needed` is nil, all items must be named.
  package init(items: [NameKey], needed: Int? = nil, ordered: Bool = false) {
    self.items = items
    self.needed = min(max(1, needed ?? items.count), max(1, items.count))
    self.ordered = ordered
    index = ListIndex(items)
    longest = 4 * items.reduce(0) { $0 + ($1.accepted.map(\.utf8.count).max() ?? 0) + 2 } + 1024
  }

  /// The answer as it is shown: "rice, maize, soybeans".
  package var display: String { items.map(\.display).joined(separator: ", ") }
}
