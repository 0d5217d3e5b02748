extension SubjectReader {
  /// The precision of a value, and the figures to ask for.
  struct Exactness {
    var precision = Precision.exact
    var askFigures: Int?
  }

  /// - Parameters:
  ///   - fields: A fact or a column.
  ///   - type: The type of the value.
  ///   - value: The value, if it could be read; nil for a column.
  /// - Returns: Exact if the file gives no precision.
  mutating func precision(
    _ fields: Fields, of type: ValueType, value: ReadValue?
  ) -> Exactness {
    var exactness = Exactness()
    let isNumber = type == .quantity || type == .derived
    let within = fields.text("within", expected: "a range such as 45..52", problems: &problems)
    let range = within.flatMap { interval($0) }
    let word = fields.text("precision", expected: Self.precisions, problems: &problems)
    if let word, let precision = Self.precision(word.text) {
      exactness.precision = precision
      if precision != .exact, !(isNumber || type == .year) {
        problems.add(word.place, "the precision \(quoted(word.text)) belongs to numbers and years")
      }
    } else if let word {
      let known = ["exact", "about", "lower bound", "upper bound", "more than", "less than"]
      let hint = Nearest.hint(for: word.text, among: known)
      problems.add(
        word.place,
        "unknown precision \(quoted(word.text))"
          + (hint.isEmpty ? "; expected \(Self.precisions)" : hint))
    } else if within != nil {
      exactness.precision = .about(within: nil)
    }
    if let within {
      if case .about = exactness.precision {
        exactness.precision = .about(within: range)
      } else {
        problems.add(within.place, "\"within\" goes with precision: about")
      }
    }
    exactness.askFigures = askFigures(fields)
    if let value {
      check(exactness, against: value, word: word?.place ?? fields.place, within: within)
    }
    return exactness
  }

  private static let precisions =
    "exact, about, more than, less than, lower bound, upper bound, N figures or N decimals"

  private static func precision(_ word: String) -> Precision? {
    switch word {
    case "exact": return .exact
    case "about": return .about(within: nil)
    case "lower bound": return .lowerBound
    case "upper bound": return .upperBound
    case "more than": return .moreThan
    case "less than": return .lessThan
    default:
      let parts = word.split(separator: " ")
      guard parts.count == 2, let count = Int(parts[0]), String(count) == parts[0] else {
        return nil
      }
      switch parts[1] {
      case "figures", "figure": return (1...15).contains(count) ? .figures(count) : nil
      case "decimals", "decimal": return (0...15).contains(count) ? .decimals(count) : nil
      default: return nil
      }
    }
  }

  private mutating func askFigures(_ fields: Fields) -> Int? {
    let expected = "N figures, with N from 1 to 15"
    guard let text = fields.text("ask_precision", expected: expected, problems: &problems) else {
      return nil
    }
    if case .figures(let count) = Self.precision(text.text) { return count }
    problems.add(
      text.place, "\"ask_precision\" is \(quoted(text.text)); expected \(expected)")
    return nil
  }

  /// Reports a value that contradicts its own precision.
  mutating func check(
    _ exactness: Exactness, against value: ReadValue, word: Place, within: PlacedText?
  ) {
    let isInterval = if case .interval = value.value { true } else { false }
    switch exactness.precision {
    case .exact: break
    case .about(let range):
      guard let range, let within, let number = value.number else { break }
      let ends = (Double(range.low) ?? -.infinity)...(Double(range.high) ?? .infinity)
      if !ends.contains(number.double) {
        problems.add(within.place, "the value \(number.text) is not within \(within.text)")
      }
    case .lowerBound, .upperBound, .moreThan, .lessThan:
      if isInterval { problems.add(word, "a range is exact or about; a bound is one number") }
    case .figures(let count):
      if isInterval { problems.add(word, "a range is exact or about") }
      if let number = value.number, number.figures > count {
        problems.add(
          word,
          "\(number.text) has \(number.figures) figures, more than the \(count) it is known to")
      }
      if let asked = exactness.askFigures, asked > count {
        problems.add(word, "\(asked) figures are asked for, but only \(count) are known")
      }
    case .decimals(let count):
      if isInterval { problems.add(word, "a range is exact or about") }
      if let number = value.number, number.decimals > count {
        problems.add(
          word,
          "\(number.text) has \(number.decimals) decimals, more than the \(count) it is known to")
      }
    }
  }
}
