/// One way to ask a card.
package struct Form: Hashable, Sendable {
  package var kind: Kind
  /// The question, a whole sentence.
  package var stem: String
  /// What is offered: numbers and dates ascending, names in an order of the card's own; empty for
  /// a typed form.
  package var options: [String]
  /// The place of the right option in `options`; 0 when there is not one.
  package var right: Int

  package init(kind: Kind, stem: String, options: [String] = [], right: Int = 0) {
    self.kind = kind
    self.stem = stem
    self.options = options
    self.right = right
  }

  /// Whether options stand in an order of their own, as numbers do, and are never shuffled.
  package var keepsOrder: Bool { Form.keepsOrder(options) }

  /// Whether all of some options are numbers or begin with one.
  static func keepsOrder(_ options: [String]) -> Bool {
    !options.isEmpty
      && options.allSatisfy { $0.first.map { $0.isNumber || "-−".contains($0) } == true }
  }
}
