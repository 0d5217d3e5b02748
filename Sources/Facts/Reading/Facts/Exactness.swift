/// The precision of a value, and the figures to ask for.
struct Exactness: Hashable, Sendable {
  var precision = Precision.exact
  var askFigures: Int?
}

extension Exactness {
  /// Reads the precision; exact if neither the file nor the attribute gives one.
  ///
  /// - Parameters:
  ///   - fields: A fact, a column or an attribute.
  ///   - type: The type of the value.
  ///   - value: The value, if it could be read; nil for a column or an attribute.
  ///   - attribute: The attribute, whose precision holds where there is none of its own.
  ///   - problems: The list to which problems are added.
  init(
    _ fields: Fields, of type: ValueType, value: ReadValue?, attribute: Attribute? = nil,
    _ problems: inout Problems
  ) {
    if let inherited = attribute?.exactness { self = inherited }
    let isNumber = type == .quantity || type == .derived
    let within = fields.text("within", expected: "a range such as 45..52", &problems)
    let range = within.flatMap { Interval($0, &problems) }
    let word = fields.text("precision", expected: Precision.words, &problems)
    if let word, let precision = Precision(word: word.text) {
      self.precision = precision
      if precision != .exact, !(isNumber || type == .year) {
        problems.add(word.place, "the precision \(quoted(word.text)) belongs to numbers and years")
      }
    } else if let word {
      let known = ["exact", "about", "lower bound", "upper bound", "more than", "less than"]
      let hint = Nearest.hint(for: word.text, among: known)
      problems.add(
        word.place,
        "unknown precision \(quoted(word.text))"
          + (hint.isEmpty ? "; expected \(Precision.words)" : hint))
    } else if within != nil {
      precision = .about(within: nil)
    }
    if let within {
      if case .about = precision {
        precision = .about(within: range)
      } else {
        problems.add(within.place, "\"within\" goes with precision: about")
      }
    }
    askFigures = fields.askFigures(&problems) ?? askFigures
    if let value { check(value, word: word?.place ?? fields.place, within: within, &problems) }
  }

  /// Reports a value that contradicts its own precision.
  func check(_ value: ReadValue, word: Place, within: PlacedText?, _ problems: inout Problems) {
    let isInterval = if case .interval = value.value { true } else { false }
    switch precision {
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
      if let asked = askFigures, asked > count {
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

extension Precision {
  /// What the key `precision` may be.
  fileprivate static let words =
    "exact, about, more than, less than, lower bound, upper bound, N figures or N decimals"

  fileprivate init?(word: String) {
    switch word {
    case "exact": self = .exact
    case "about": self = .about(within: nil)
    case "lower bound": self = .lowerBound
    case "upper bound": self = .upperBound
    case "more than": self = .moreThan
    case "less than": self = .lessThan
    default:
      let parts = word.split(separator: " ")
      guard parts.count == 2, let count = Int(parts[0]), String(count) == parts[0] else {
        return nil
      }
      switch parts[1] {
      case "figures" where (1...15).contains(count), "figure" where (1...15).contains(count):
        self = .figures(count)
      case "decimals" where (0...15).contains(count), "decimal" where (0...15).contains(count):
        self = .decimals(count)
      default: return nil
      }
    }
  }
}

extension Fields {
  /// The figures to ask for.
  fileprivate func askFigures(_ problems: inout Problems) -> Int? {
    let expected = "N figures, with N from 1 to 15"
    guard let text = text("ask_precision", expected: expected, &problems) else { return nil }
    if case .figures(let count) = Precision(word: text.text) { return count }
    problems.add(text.place, "\"ask_precision\" is \(quoted(text.text)); expected \(expected)")
    return nil
  }
}
