/// How exactly a number is known, which decides what else is right.
package enum Precision: Hashable, Sendable {
  /// The number itself. Right is what it rounds to at the figures asked.
  case exact
  /// Known to so many significant figures: a finer number that rounds to it is right too.
  case figures(Int)
  /// Known to so many decimals: a finer number that rounds to it is right too.
  case decimals(Int)
  /// An approximation ("some 30 miles") with the author's limits, canonical decimals: anything
  /// between is right.
  case about(low: String, high: String)
  /// A claim about an interval ("600 to 650 mm"): both ends, or anything between, are right.
  case within(low: String, high: String)
  /// A lower bound ("at least 80 percent"): the bound is right.
  case atLeast
  /// An upper bound ("at most an hour"): the bound is right.
  case atMost
  /// A lower bound that is not reached itself ("more than 80 percent"): the bound is right.
  case moreThan
  /// An upper bound that is not reached itself ("less than an hour"): the bound is right.
  case lessThan

  /// Whether it is an interval, both ends of which may be typed.
  var isRange: Bool {
    if case .within = self { true } else { false }
  }

  /// Whether it is one number, not a range or a bound.
  package var isPoint: Bool {
    switch self {
    case .exact, .figures, .decimals: true
    case .about, .within, .atLeast, .atMost, .moreThan, .lessThan: false
    }
  }

  /// What is said before the number: "about", "more than"; nil for one number and for a range.
  package var hedge: String? {
    switch self {
    case .exact, .figures, .decimals, .within: nil
    case .about: "about"
    case .atLeast: "at least"
    case .atMost: "at most"
    case .moreThan: "more than"
    case .lessThan: "less than"
    }
  }
}
