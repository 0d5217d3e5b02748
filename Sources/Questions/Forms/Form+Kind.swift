extension Form {
  /// The ways to ask there are; the raw value stands in deck files, in journals and in the ids of
  /// cards that ask several facts together.
  package enum Kind: String, CaseIterable, Sendable {
    /// The learner types the answer.
    case typed
    /// The learner picks one of three or four options.
    case choice
    /// The learner types what is missing from a statement.
    case cloze
    /// The learner says whether a statement is true.
    case trueFalse = "true-false"
    /// The learner says which of two is more, or came first.
    case compare
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
    case .typed, .cloze: .typing
    case .choice, .trueFalse, .compare: .picking
    }
  }

  /// Whether the answer itself is typed, not the number of an option.
  package var isTyped: Bool { answering == .typing }
}
