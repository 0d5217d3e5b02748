extension Form {
  /// The ways to ask there are; the raw value stands in deck files, in journals and in the ids of
  /// cards that ask several facts together.
  package enum Kind: String, CaseIterable, Sendable {
    /// The learner types the answer.
    case typed
    /// The learner picks one of two to four options.
    case choice
    /// The learner types what is missing from a statement.
    case cloze
    /// The learner says whether a statement is true.
    case trueFalse = "true-false"
    /// The learner says whether something is on a list.
    case membership
    /// The learner picks a point of the compass.
    case position
    /// The learner picks the range that a rough number lies in.
    case estimate
    /// The learner computes from numbers that are given.
    case computed

    /// The learner types the item that is missing from a long list.
    case gap
    /// The learner says which of two is more, or came first.
    case compare
    /// The learner says which of two events came first.
    case beforeAfter = "before-or-after"
    /// The learner types which of all is the most or the least.
    case rank
    /// The learner puts three to five things in order.
    case order
    /// The learner matches names with what belongs to them.
    case match
    /// The learner picks the one that differs from the others.
    case odd = "odd-one-out"
    /// The learner tells things apart that are easily confused.
    case contrast
    /// The learner says which account a figure is from.
    case whichSource = "which-source"
    /// The learner says whether a figure still holds.
    case noLongerTrue = "no-longer-true"
  }
}

extension Form.Kind {
  /// What a learner does to answer.
  package enum Answering: Sendable {
    /// Types the answer itself.
    case typing
    /// Picks one of the options.
    case picking
    /// Puts all options into an order, or beside the items they belong to.
    case arranging
  }

  /// What a learner does to answer.
  package var answering: Answering {
    switch self {
    case .typed, .cloze, .computed, .gap, .rank: .typing
    case .order, .match: .arranging
    case .choice, .trueFalse, .membership, .position, .estimate, .compare, .beforeAfter, .odd,
      .contrast, .whichSource, .noLongerTrue:
      .picking
    }
  }

  /// Whether the answer itself is typed, not the number of an option.
  package var isTyped: Bool { answering == .typing }
}
