/// One way to ask a card.
package struct Form: Hashable, Sendable {
  /// The ways there are; the raw value stands in deck files and journals.
  package enum Kind: String, CaseIterable, Sendable {
    /// The learner types the answer.
    case typed
    /// The learner picks one of three or four options.
    case choice
    /// The learner types what is missing from a statement.
    case cloze
    /// The learner says whether a statement is true.
    case trueFalse = "true-false"

    /// Whether the answer itself is typed, not the number of an option.
    package var isTyped: Bool { self == .typed || self == .cloze }
  }

  package var kind: Kind
  /// The question, a whole sentence.
  package var stem: String
  /// What is offered, for a choice: numbers and dates ascending, names in an order of the card's
  /// own; empty otherwise.
  package var options: [String]
  /// The place of the right option in `options`; 0 when there are none.
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
