/// The answer to a question for several things.
package struct ListKey: Hashable, Sendable {
  /// The things, each with the forms it is accepted in; in order for an ordered list.
  package let items: [NameKey]
  /// How many are asked: all of a closed list, n of "name n".
  package let needed: Int
  /// Whether the order counts.
  package let ordered: Bool

  let index: ListIndex
  let longest: Int

  /// Makes a key. When `needed` is left out, all items are asked.
  package init(items: [NameKey], needed: Int? = nil, ordered: Bool = false) {
    self.items = items
    self.needed = min(max(1, needed ?? items.count), max(1, items.count))
    self.ordered = ordered
    index = ListIndex(items)
    longest = 4 * items.reduce(0) { $0 + ($1.accepted.map(\.utf8.count).max() ?? 0) + 2 } + 1024
  }

  /// The form shown: "rice, maize, soybeans".
  package var display: String { items.map(\.display).joined(separator: ", ") }
}
