/// Reads the text after, or before, a number as its unit.
enum UnitReader {
  /// The unit of a fact: "km", or singular and plural as in "ox|oxen".
  static func read(ofFact unit: String) -> UnitExpression {
    let word = UnitWord(unit)
    var expression = read(PlainText.scalars(of: word.one))
    if unit.contains("|") {
      expression.several = String(String.UnicodeScalarView(PlainText.scalars(of: word.several)))
    }
    return expression
  }

  /// Reads a unit in plain text. The unit asked decides between units of the same name, such as the
  /// two degrees.
  static func read(_ text: [Unicode.Scalar], asked: UnitExpression = .none) -> UnitExpression {
    let written = String(String.UnicodeScalarView(text)).trimmed
    let isOneWord = !text.contains { $0 == " " || $0 == "/" || $0 == "每" }
    if isOneWord, let unit = known(bare(String(written)), asked.top?.dimension) {
      return UnitExpression(top: unit, bottom: nil, text: String(written))
    }
    let words = written.split(separator: " ")
    var halves: [[String]] = [[]]
    var isAside = false
    for (index, word) in words.enumerated() {
      switch word {
      case "per" where index + 1 < words.count && words[index + 1] == "cent":
        halves[halves.count - 1].append("per")
      case "per", "a", "an", "each", "every", "/":
        halves.append([])
        isAside = false
      case "annually", "yearly", "pa", "p.a.", "p.a": halves.append(["year"])
      case "in" where word.utf8.count < written.utf8.count: break
      case "the", "total", "altogether": break
      // "tons of coal a year": the material does not matter.
      case "of": isAside = true
      case _ where isAside: break
      case "sq", "sq.": halves[halves.count - 1].append("square")
      case "cu", "cu.": halves[halves.count - 1].append("cubic")
      default:
        var pieces = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "每" }
        halves[halves.count - 1].append(String(pieces.removeFirst()))
        for piece in pieces { halves.append([String(piece)]) }
      }
    }
    var expression = UnitExpression(
      top: asked.several == halves[0].joined(separator: " ")
        ? asked.top : unit(named: halves[0], asked: asked.top?.dimension),
      bottom: unit(named: halves.dropFirst().flatMap(\.self), asked: asked.bottom?.dimension),
      text: String(written)
    )
    // "kph" is kilometres per hour.
    if case .things(let name)? = expression.top?.dimension, expression.bottom == nil,
      let (top, bottom) = UnitTable.quotients[name]
    {
      expression.top = UnitTable.units(named: top).first
      expression.bottom = UnitTable.units(named: bottom).first
    }
    return expression
  }

  private static func unit(named words: [String], asked: Dimension?) -> MeasureUnit? {
    let words = words.map(bare)
    let name = words.joined()
    guard !name.isEmpty else { return nil }
    for candidate in [name, singular(name), words.map(singular).joined()] {
      if let unit = known(candidate, asked) { return unit }
    }
    // "mètres", "Метров": accents and capitals do not matter.
    if !name.utf8.allSatisfy({ $0 < 0x80 }) {
      let folds = words.map { FoldedName($0).text }
      for candidate in [folds.joined(), folds.map(singular).joined()] {
        if let unit = known(candidate, asked) { return unit }
      }
    }
    return MeasureUnit(.things(singular(name)))
  }

  private static func known(_ name: String, _ asked: Dimension?) -> MeasureUnit? {
    let units = UnitTable.units(named: name)
    return units.first { $0.dimension == asked } ?? units.first
  }

  /// A word without the optional marks of unit names.
  private static func bare(_ word: String) -> String {
    if word == "'" || word == "\"" || word == "''" { return word }
    var bare = ""
    for scalar in word.unicodeScalars where ![".", "^", "*", "-", "(", ")", "'"].contains(scalar) {
      bare.unicodeScalars.append(scalar)
    }
    return bare
  }

  /// An English noun without the s of its plural.
  static func singular(_ noun: String) -> String {
    if noun.hasSuffix("ies"), noun.utf8.count > 4 { return String(noun.dropLast(3)) + "y" }
    for ending in ["ches", "shes", "sses", "xes"] where noun.hasSuffix(ending) {
      return String(noun.dropLast(2))
    }
    if noun.hasSuffix("s"), !noun.hasSuffix("ss"), !noun.hasSuffix("us"), noun.utf8.count > 2 {
      return String(noun.dropLast())
    }
    return noun
  }
}
