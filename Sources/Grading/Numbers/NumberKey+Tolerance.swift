extension NumberKey {
  /// The right numbers as a middle and the largest distance from it, for programs that judge a number in this way;
  /// nil if the value is not a number.
  ///
  /// Every plain number that the judge marks right is in this range: the value rounded to the figures that are
  /// asked, more precise numbers that round to it, and all numbers between the limits of a rough value. It is the
  /// smallest such range; its middle is the value, or that of the limits if there are any.
  ///
  ///     NumberKey(value: "891271", figures: 3).tolerance   // ("891271", "271"), since 891,000 is right
  package var tolerance: (middle: String, distance: String)? {
    guard let target = target ?? limits?.lowerBound else { return nil }
    let last = target.magnitude
    // Rounded to all its figures a number is itself.
    let rounded = (figures..<max(figures, target.figures)).map { count in
      target.rounded(toPlace: last - count + 1)
    }
    if let limits {
      // A range is judged by its ends alone.
      let others = precision.isRange ? [] : rounded
      let low = others.reduce(limits.lowerBound, min)
      let high = others.reduce(limits.upperBound, max)
      let half = ExactDecimal(5, exponent: -1)
      return (((low + high) * half).description, ((high - low) * half).description)
    }
    let half =
      switch precision {
      case .figures(let count): ExactDecimal(5, exponent: last - count)
      case .decimals(let count): ExactDecimal(5, exponent: -count - 1)
      case .exact, .about, .within, .atLeast, .atMost, .moreThan, .lessThan: ExactDecimal.zero
      }
    let distance = rounded.map { ($0 - target).absolute }.reduce(half, max)
    return (target.description, distance.description)
  }
}
