/// One way to ask a card.
package struct Form: Hashable, Sendable {
  /// How the card is asked: typed, as a choice, and so on.
  package var kind: Kind
  /// The question, a whole sentence.
  package var stem: String
  /// What is offered: numbers and dates ascending, names in an order of the card's own; empty for
  /// a typed form.
  package var options: [String]
  /// The place of the right option in `options`; 0 when there is not one.
  package var right: Int
  /// What options are to be matched with; empty for every other form.
  package var items: [String] = []
  /// For a form that is arranged places in `options`: in the right order, or beside each item the
  /// one that belongs to it. Empty for every other form.
  package var arrangement: [Int] = []

  /// Creates a form; one without options is answered by typing.
  package init(kind: Kind, stem: String, options: [String] = [], right: Int = 0) {
    self.kind = kind
    self.stem = stem
    self.options = options
    self.right = right
  }

  /// A form whose options are put in order, or beside the items they belong to.
  package init(
    kind: Kind, stem: String, items: [String] = [], options: [String], arrangement: [Int]
  ) {
    self.init(kind: kind, stem: stem, options: options)
    self.items = items
    self.arrangement = arrangement
  }

  /// Whether options stand in an order of their own, as numbers do, and are never shuffled.
  package var keepsOrder: Bool { Form.keepsOrder(options) }

  /// Whether all of some options are numbers or begin with one.
  static func keepsOrder(_ options: [String]) -> Bool {
    !options.isEmpty
      && options.allSatisfy { $0.first.map { $0.isNumber || "-−".contains($0) } == true }
  }

  /// Whether the places it names are there: one right option, or each of the arrangement's once.
  package var isSound: Bool {
    guard !options.isEmpty else { return right == 0 && arrangement.isEmpty && items.isEmpty }
    guard options.indices.contains(right) else { return false }
    guard kind.answering == .arranging else { return arrangement.isEmpty && items.isEmpty }
    let count = kind == .match ? items.count : options.count
    return arrangement.count == count && count > 0 && Set(arrangement).count == count
      && arrangement.allSatisfy(options.indices.contains)
  }
}
