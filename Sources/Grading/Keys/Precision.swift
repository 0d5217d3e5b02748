/// The precision of a number, which decides which other numbers are right.
package enum Precision: Hashable, Sendable {
  /// Known exactly. Numbers that it rounds to at the figures asked are right.
  case exact
  /// Known to this many significant figures: a more precise number that rounds to it is right too.
  case figures(Int)
  /// Known to this many decimals: a more precise number that rounds to it is right too.
  case decimals(Int)
  /// An approximation ("some 30 miles") with limits set by the author: any number between is right.
  case about(low: String, high: String)
  /// An interval ("600 to 650 mm"): both ends, or any number between, are right.
  case within(low: String, high: String)
  /// A lower bound ("at least 80 percent"): the bound is right.
  case atLeast
  /// An upper bound ("at most an hour"): the bound is right.
  case atMost
  /// A strict lower bound ("more than 80 percent"): the bound is right.
  case moreThan
  /// A strict upper bound ("less than an hour"): the bound is right.
  case lessThan

  /// Whether it is an interval, whose two ends may be typed.
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

  /// The words before the number: "about", "more than"; nil for a single number and for a range.
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
