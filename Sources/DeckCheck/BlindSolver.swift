import Generator
import func Glibc.log

/// A guesser who knows nothing about the subject and uses only what is on the screen.
///
/// A choice is fair if no guesser is right more often than by chance.
package enum BlindSolver: String, CaseIterable, Sendable {
  case smallest, second, third, largest
  case nearestMean = "nearest the mean"
  case nearestGeometricMean = "nearest the geometric mean"
  case widestGap = "widest gap"
  case narrowestGap = "narrowest gap"
  case roundest
  case leastRound = "least round"
  case digits = "most like the others in its digits"
  case longest, shortest
  case mostAlike = "most like the others"
  case leastAlike = "least like the others"
  case inStem = "shares most words with the question"
  case lettersInStem = "shares most letters with the question"
  case namedMost = "named most in the questions"
  case askedMost = "asked about most, in comparisons"
  case frequent = "most frequent in the deck"
  case rare = "least frequent in the deck"
  case frequentAlike = "most frequent in like questions"
  case rareAlike = "least frequent in like questions"
  case inNumber = "agrees in number with the question"
  case inArticle = "fits the article before the gap"

  /// The information that a guesser sees.
  package struct View: Sendable {
    /// The question.
    var stem: String
    /// The options in the order shown.
    var options: [String]
    /// The options as numbers, if all of them are.
    var values: [Double]?
    /// How often each option occurs in the deck; empty if there is no deck.
    var frequencies: [Int]
    /// How often each option occurs in questions of the same kind; empty if there is no deck.
    var likeFrequencies: [Int] = []
    /// How often the questions of the deck name each option; empty if there is no deck.
    var mentions: [Int] = []
    /// Whether the options are what the questions of the deck are about, as in comparisons.
    var isComposite = false
    /// The word before the gap in the statement of the same card.
    var wordBeforeGap: String?

    /// Creates the view of a choice.
    package init(stem: String, options: [String], frequencies: [Int] = []) {
      self.stem = stem
      self.options = options
      self.frequencies = frequencies
      let values = options.compactMap(View.number)
      self.values = values.count == options.count ? values : nil
    }

    private static func number(_ text: String) -> Double? {
      let sign = text.first.map { $0 == "-" || $0 == "−" } ?? false
      guard text.first.map({ $0.isNumber || sign }) == true else { return nil }
      // Degrees are followed by minutes.
      let parts = text.split { !$0.isNumber && $0 != "," && $0 != "." }
      let numbers = parts.compactMap { Double($0.filter { $0 != "," }) }
      guard let whole = numbers.first else { return nil }
      let value = text.contains("°") && numbers.count > 1 ? whole + numbers[1] / 60 : whole
      return sign ? -value : value
    }
  }

  /// The options that the guesser would pick: several if it cannot distinguish them, nil if the
  /// rule does not apply.
  package func picks(_ view: View) -> [Int]? {
    guard let scores = scores(view) else { return nil }
    guard let best = scores.max(), scores.min() != best else { return nil }
    return scores.indices.filter { scores[$0] == best }
  }

  /// The score of each option; the guesser picks the highest.
  func scores(_ view: View) -> [Double]? {
    switch self {
    case .longest: return view.options.map { Double($0.count) }
    case .shortest: return view.options.map { -Double($0.count) }
    case .mostAlike, .leastAlike:
      guard view.values == nil else { return nil }
      let texts = view.options.map { OptionText($0) }
      return texts.indices.map { one in
        let likeness = texts.indices.reduce(0) {
          $1 == one ? $0 : $0 + texts[one].likeness(to: texts[$1])
        }
        return self == .mostAlike ? likeness : -likeness
      }
    case .inStem:
      let said = Set(OptionText(view.stem).content)
      return view.options.map { Double(OptionText($0).content.count(where: said.contains)) }
    case .lettersInStem:
      let stem = OptionText(view.stem).wordPieces
      return view.options.map { option in
        let pieces = OptionText(option).wordPieces
        return Double(pieces.count(where: stem.contains)) / Double(max(1, pieces.count))
      }
    case .namedMost, .askedMost:
      guard (self == .askedMost) == view.isComposite else { return nil }
      return view.mentions.isEmpty ? nil : view.mentions.map(Double.init)
    case .frequent, .rare, .frequentAlike, .rareAlike:
      let sign = self == .frequent || self == .frequentAlike ? 1.0 : -1.0
      let isAll = self == .frequent || self == .rare
      let counts = isAll ? view.frequencies : view.likeFrequencies
      return counts.isEmpty ? nil : counts.map { sign * Double($0) }
    case .inNumber: return Agreement.inNumber(view)
    case .inArticle: return Agreement.inArticle(view)
    default:
      guard let values = view.values else { return nil }
      return scores(values, view.options)
    }
  }

  private func scores(_ values: [Double], _ options: [String]) -> [Double] {
    let count = Double(values.count)
    let digits = options.map { $0.filter(\.isNumber) }
    let zeros = digits.map { Double($0.reversed().prefix { $0 == "0" }.count) }
    switch self {
    case .smallest: return place(0, of: values)
    case .second: return place(1, of: values)
    case .third: return place(2, of: values)
    case .largest: return place(values.count - 1, of: values)
    case .nearestMean:
      let mean = values.reduce(0, +) / count
      return values.map { -abs($0 - mean) }
    case .nearestGeometricMean:
      let mean = values.reduce(0) { $0 + log(max(abs($1), 1e-9)) } / count
      return values.map { -abs(log(max(abs($0), 1e-9)) - mean) }
    case .roundest: return zeros
    case .leastRound: return zeros.map { -$0 }
    case .digits:
      return digits.indices.map { one in
        digits.indices.reduce(0) { sum, other in
          other == one ? sum : sum + Double(zip(digits[one], digits[other]).count { $0 == $1 })
        }
      }
    default:
      let gaps = values.indices.map { place in
        let near = [place - 1, place + 1].filter(values.indices.contains)
        return near.reduce(0) { $0 + abs(values[$1] - values[place]) } / Double(near.count)
      }
      return self == .widestGap ? gaps : gaps.map { -$0 }
    }
  }

  private func place(_ place: Int, of values: [Double]) -> [Double] {
    values.indices.map { $0 == place ? 1 : 0 }
  }
}
