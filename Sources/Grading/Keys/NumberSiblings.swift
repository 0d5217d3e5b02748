/// The numbers that are answers in one unit, sorted for fast look-up by size.
///
/// A deck can have thousands of one unit: they are parsed and sorted once, and all keys share them.
package struct NumberSiblings: Hashable, Sendable {
  /// The answers, in the order of the deck.
  package let all: [Sibling]
  /// Their values in ascending order, each with its index in `all`.
  let values: [Value]

  /// A sibling's answer as a number.
  struct Value: Hashable, Sendable {
    let value: ExactDecimal
    let index: Int
  }

  /// Sorts the numbers of a unit. O(*n* log *n*).
  package init(_ siblings: [Sibling] = [], unit: String = "") {
    let expression = UnitReader.read(ofFact: unit)
    all = siblings
    values = siblings.enumerated().compactMap { index, sibling in
      let value =
        ExactDecimal(sibling.answer)
        ?? (try? NumberReader.read(sibling.answer, asked: expression))?.amount.value
      return value.map { Value(value: $0, index: index) }
    }.sorted { $0.value == $1.value ? $0.index < $1.index : $0.value < $1.value }
  }

  /// The values in a range, ascending. O(log *n*) plus their number.
  func values(in range: ClosedRange<ExactDecimal>) -> ArraySlice<Value> {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle].value < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return values[low...].prefix { $0.value <= range.upperBound }
  }
}
