/// What a column of a spreadsheet is taken for, where the author does not say.
struct ColumnGuess {
  /// The id, made from the header.
  var id: String
  /// The header as it is in the file.
  var header: String
  var type: ValueType
  var unit: String?
  /// Whether a number has decimals.
  var hasDecimals = false
  /// The wording, by the keys that facts have.
  var wording: [(key: String, text: String)]

  /// Headers that show that a first line is one.
  static let knownHeaders: Set<String> = [
    "id", "name", "term", "word", "definition", "meaning", "translation", "front", "back",
    "question",
    "answer", "country", "city", "title", "accept", "article", "english", "french", "german",
    "spanish",
    "italian", "chinese", "russian", "latin", "japanese", "portuguese", "wort", "bedeutung",
    "begriff",
  ]

  /// Guesses a column.
  /// - Parameters:
  ///   - column: The column.
  ///   - decimal: The decimal sign of the file; nil if it shows none.
  ///   - told: The order of day and month that the author gives.
  ///   - kind: What a row is, such as "river".
  ///   - isOnly: Whether it is the only column beside the names.
  ///   - isTwin: Whether another column has the same name except for the words in brackets.
  init(
    _ column: CSVColumn, decimal: CSVNumber.Decimal?, order told: CSVDate.Order?, kind: String,
    isOnly: Bool, isTwin: Bool
  ) {
    let (cells, order) = (column.cells, told ?? column.order)
    header = column.header.text
    let numbers = cells.map { CSVNumber($0, decimal: decimal) }
    let hasCodes = cells.contains { $0.count > 1 && $0.first == "0" && $0.allSatisfy(\.isNumber) }
    let common = CSVNumber.unit(cells, decimal: decimal)
    var parts = (name: CSVScanner.trimmed(header.replacing("_", with: " ")), note: String?.none)
    if Self.isMost(common.count, of: cells), !hasCodes {
      parts = Self.split(header)
      let words = Self.lowered(parts.name)
      let isYear =
        common.unit.isEmpty && parts.note == nil
        && numbers.compactMap(\.self).allSatisfy { Self.isYear($0.plain) }
        && Self.meansTime(words)
      type = isYear ? .year : .quantity
      hasDecimals = numbers.contains { $0?.plain.contains(".") == true }
      let noted = parts.note.flatMap { Self.year($0) == nil ? $0 : nil }
      unit = isYear ? nil : Self.unit(noted ?? common.unit, words)
    } else if Self.isMost(cells.count { CSVDate($0, order: order) != nil }, of: cells) {
      type = .date
    } else {
      let few = Set(cells).count
      type =
        !Articles.isPronoun(header) && cells.count >= 6 && few <= 8 && few * 2 <= cells.count
        ? .choice : .text
    }
    id = RowID.make(isTwin ? header : parts.name)
    wording = Self.wording(
      CardFacts.withoutBraces(Self.lowered(parts.name)), type, unit, cells,
      kind: CardFacts.withoutBraces(kind), isOnly: isOnly, year: parts.note.flatMap(Self.year))
    if isTwin, let unit, parts.note != nil {
      wording = wording.map { ($0, $1.replacing("{about}?", with: "{about} in \(unit)?")) }
    }
  }

  /// Whether so many cells are of one type that the others are mistakes: they are reported.
  private static func isMost(_ count: Int, of cells: [String]) -> Bool {
    count > 0 && (count == cells.count || cells.count > 3 && count * 3 >= cells.count * 2)
  }

  /// The header of numbers, and what it says in brackets: "Area (km2)" gives area and km2, "Population
  /// (2020)" population and 2020; "length_km" is length km.
  static func split(_ header: String) -> (name: String, note: String?) {
    let spaced = CSVScanner.trimmed(header.replacing("_", with: " "))
    guard let open = spaced.firstIndex(where: { "([".contains($0) }), let last = spaced.last,
      ")]".contains(last), open > spaced.startIndex
    else { return (spaced, nil) }
    var inside = spaced[spaced.index(after: open)...].dropLast()
    if inside.hasPrefix("in ") { inside = inside.dropFirst(3) }
    guard !inside.isEmpty, !inside.contains(where: \.isWhitespace) else { return (spaced, nil) }
    return (CSVScanner.trimmed(String(spaced[..<open])), String(inside))
  }

  /// A year, such as the 2020 of "Population (2020)".
  private static func year(_ note: String) -> String? {
    note.count == 4 && note.allSatisfy(\.isNumber) ? note : nil
  }

  /// A header inside a sentence: "Capital" becomes "capital", "GDP" stays.
  private static func lowered(_ name: String) -> String {
    let second = name.dropFirst().first
    return second?.isUppercase == true ? name : name.prefix(1).lowercased() + name.dropFirst()
  }

  private static func isYear(_ number: String) -> Bool {
    Int(number).map { (-9999...2200).contains($0) && $0 != 0 } ?? false
  }

  private static func meansTime(_ words: String) -> Bool {
    let last = words.split(separator: " ").last.map(String.init) ?? ""
    return words.contains("year") || words.contains("date") || isParticiple(last)
      || ["since", "birth", "death", "from", "until"].contains(last)
  }

  private static func isParticiple(_ word: String) -> Bool {
    word.hasSuffix("ed") && word.count > 4 && !["speed", "breed"].contains(word)
      || ["born", "built", "begun", "written", "made", "found", "won"].contains(word)
  }

  private static func unit(_ given: String, _ words: String) -> String? {
    switch given.lowercased() {
    case "": return ["population", "inhabitants", "people"].contains(words) ? "person" : nil
    case "%": return "percent"
    case "km²", "km^2", "sq km", "sqkm": return "km2"
    case "m²", "m^2": return "m2"
    case "°c", "c": return "celsius"
    default: return given.lowercased().replacing(" per ", with: "/")
    }
  }

  private static func wording(
    _ words: String, _ type: ValueType, _ unit: String?, _ cells: [String], kind: String,
    isOnly: Bool, year: String?
  ) -> [(key: String, text: String)] {
    let isUnique = Set(cells).count == cells.count
    if ["front", "question"].contains(kind), isOnly { return [("ask", "{about}")] }
    if Articles.isPronoun(words) {
      return [
        ("ask", "Which form of “{about}” goes with “\(words)”?"),
        ("phrase", "the form of “{about}” with “\(words)”"),
      ]
    }
    if type == .text, isOnly && terms.contains(kind) || meanings.contains(words) {
      let language =
        languages.contains(words) ? " in \(words.prefix(1).uppercased() + words.dropFirst())" : nil
      let own =
        languages.contains(kind) ? " in \(kind.prefix(1).uppercased() + kind.dropFirst())" : nil
      let ask = language.map { "What is “{about}”\($0)?" } ?? "What does “{about}” mean?"
      let reverse = own.map { "What is “{value}”\($0)?" } ?? "Which \(kind) means “{value}”?"
      return [("ask", ask)] + (isUnique ? [("reverse", reverse)] : [])
    }
    if type == .year || type == .date, let what = happened(words) {
      let thing = what.thing.isEmpty ? "{about}" : "the \(what.thing) of {about}"
      let start = type == .year ? "In which year" : "When"
      let texts = [
        ("ask", "\(start) was \(thing) \(what.deed)?"),
        ("phrase", "the \(type == .year ? "year in" : "day on") which \(thing) was \(what.deed)"),
      ]
      // On 1 May 1990, but in May 1990; where a column has both, no sentence fits.
      let areDays = Set(cells.compactMap { CSVDate($0, order: nil).map { $0.plain.count == 10 } })
      guard type == .year || areDays.count == 1 else { return texts }
      let preposition = areDays == [true] ? "on" : "in"
      let subject = thing.prefix(1).uppercased() + thing.dropFirst()
      return texts + [("state", "\(subject) was \(what.deed) \(preposition) {value}.")]
    }
    let measure = type == .quantity && unit != "person" ? unit.map { " \($0)" } ?? "" : ""
    if let year {
      return [
        ("ask", "What was the \(words) of {about} in \(year)?"),
        ("phrase", "the \(words) of {about} in \(year)"),
        ("state", "In \(year) the \(words) of {about} was {value}\(measure)."),
      ]
    }
    var texts = [
      ("ask", "What is the \(words) of {about}?"), ("phrase", "the \(words) of {about}"),
      ("state", "The \(words) of {about} is {value}\(measure)."),
    ]
    if type == .text, isUnique {
      texts.insert(("reverse", "Which \(kind) has “{value}” as its \(words)?"), at: 1)
    }
    return texts
  }

  /// "Founded", "Year founded" and "Bridge built": what was done, and to what part of the thing.
  private static func happened(_ words: String) -> (thing: String, deed: String)? {
    let parts = words.split(separator: " ").map(String.init).filter {
      !["year", "date", "day"].contains($0.lowercased())
    }
    guard let deed = parts.last, isParticiple(deed) else { return nil }
    return (parts.dropLast().joined(separator: " "), deed)
  }

  /// Headers of words that have a meaning, and of meanings.
  private static let terms = languages.union([
    "term", "word", "expression", "phrase", "verb", "noun", "wort", "begriff", "mot", "palabra",
    "parola",
  ])
  private static let meanings = languages.union([
    "meaning", "definition", "translation", "bedeutung", "übersetzung", "sens", "significado",
    "traduction",
  ])

  private static let languages: Set<String> = [
    "english", "french", "german", "spanish", "italian", "chinese", "russian", "latin", "japanese",
    "portuguese", "dutch", "polish", "turkish", "arabic", "korean", "swedish", "greek", "hebrew",
    "hindi",
    "mandarin", "pinyin",
  ]
}
