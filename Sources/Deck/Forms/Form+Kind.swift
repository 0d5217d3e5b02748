extension Form {
  /// The kinds of forms. The raw value is used in deck files, in journals and in the ids of cards
  /// that ask several facts together.
  package enum Kind: String, CaseIterable, Sendable {
    /// The learner types the answer.
    case typed
    /// The learner thinks of the answer, sees a model answer, and rates their own.
    case open
    /// The learner picks one of two to four options.
    case choice
    /// The learner types what is missing from a statement.
    case cloze
    /// The learner decides whether a statement is true.
    case trueFalse = "true-false"
    /// The learner decides whether something is on a list.
    case membership
    /// The learner picks a point of the compass.
    case position
    /// The learner picks the range that contains a rough number.
    case estimate
    /// The learner computes from numbers that are given.
    case computed

    /// The learner types the item that is missing from a long list.
    case gap
    /// The learner picks the larger of two, or the one that came first.
    case compare
    /// The learner decides which of two events came first.
    case beforeAfter = "before-or-after"
    /// The learner finds the place of an event among others, which are shown with their years.
    case timeline
    /// The learner types the largest or the smallest of all.
    case rank
    /// The learner puts three to five things in order.
    case order
    /// The learner matches names with their values.
    case match
    /// The learner picks the one of several that has a value.
    case odd = "odd-one-out"
    /// The learner distinguishes things that are easily confused.
    case contrast
    /// The learner names the account that gives a value.
    case whichSource = "which-source"
    /// The learner decides whether a value still holds.
    case noLongerTrue = "no-longer-true"
  }
}

extension Form.Kind {
  /// The ways to answer a form.
  package enum Answering: Sendable {
    /// Types the answer itself.
    case typing
    /// Picks one of the options.
    case picking
    /// Puts all options in order, or matches them with items.
    case arranging
    /// Compares an answer with the one shown, and rates it.
    case rating
  }

  /// The way to answer this form.
  package var answering: Answering {
    switch self {
    case .typed, .cloze, .computed, .gap, .rank: .typing
    case .order, .match: .arranging
    case .open: .rating
    case .choice, .trueFalse, .membership, .position, .estimate, .compare, .beforeAfter, .timeline,
      .odd, .contrast, .whichSource, .noLongerTrue:
      .picking
    }
  }

  /// Whether the answer itself is typed, not the number of an option.
  package var isTyped: Bool { answering == .typing }
}
