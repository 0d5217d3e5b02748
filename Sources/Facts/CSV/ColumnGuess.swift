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
  ///   - header: Its name.
  ///   - cells: Its cells, without the empty ones.
  ///   - decimal: The decimal sign of the file; nil if it shows none.
  ///   - order: The order of day and month; nil if the dates show none.
  ///   - kind: What a row is, such as "river".
  ///   - isOnly: Whether it is the only column beside the names.
  init(
    _ header: String, _ cells: [String], decimal: CSVNumber.Decimal?, order: CSVDate.Order?,
    kind: String, isOnly: Bool
  ) {
    let (name, unitInHeader) = Self.split(header)
    self.header = header
    id = RowID.make(name)
    let words = Self.lowered(name)
    let numbers = cells.map { CSVNumber($0, decimal: decimal) }
    let hasCodes = cells.contains { $0.count > 1 && $0.first == "0" && $0.allSatisfy(\.isNumber) }
    let common = CSVNumber.unit(cells, decimal: decimal)
    if Self.isMost(common.count, of: cells), !hasCodes {
      let isYear =
        common.unit.isEmpty && unitInHeader == nil
        && numbers.compactMap(\.self).allSatisfy { Self.isYear($0.plain) }
        && Self.meansTime(words)
      type = isYear ? .year : .quantity
      hasDecimals = numbers.contains { $0?.plain.contains(".") == true }
      unit = isYear ? nil : Self.unit(unitInHeader ?? common.unit, words)
    } else if Self.isMost(cells.count { CSVDate($0, order: order) != nil }, of: cells) {
      type = .date
    } else {
      let few = Set(cells).count
      type = cells.count >= 6 && few <= 8 && few * 2 <= cells.count ? .choice : .text
    }
    wording = Self.wording(words, type, unit, cells, kind: kind, isOnly: isOnly)
  }

  /// Whether so many cells are of one type that the others are mistakes: they are reported.
  private static func isMost(_ count: Int, of cells: [String]) -> Bool {
    count > 0 && (count == cells.count || cells.count > 3 && count * 3 >= cells.count * 2)
  }

  /// A header without its unit.
  static func name(of header: String) -> String { split(header).name }

  /// "Area (km2)" and "Area [km2]" give area and km2; "length_km" gives length km.
  private static func split(_ header: String) -> (name: String, unit: String?) {
    let spaced = header.replacing("_", with: " ")
    guard let open = spaced.firstIndex(where: { "([".contains($0) }), let last = spaced.last,
      ")]".contains(last), open > spaced.startIndex
    else { return (spaced, nil) }
    let inside = spaced[spaced.index(after: open)...].dropLast()
    let isUnit = !inside.contains(where: \.isWhitespace) && Int(inside) == nil
    guard isUnit else { return (spaced, nil) }
    return (CSVScanner.trimmed(String(spaced[..<open])), String(inside).replacing("in ", with: ""))
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
    isOnly: Bool
  ) -> [(key: String, text: String)] {
    let isUnique = Set(cells).count == cells.count
    if ["front", "question"].contains(kind), isOnly { return [("ask", "{about}")] }
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
      return [
        ("ask", "\(start) was \(thing) \(what.deed)?"),
        ("phrase", "the \(type == .year ? "year" : "day") in which \(thing) was \(what.deed)"),
        (
          "state",
          "\(thing.prefix(1).uppercased() + thing.dropFirst()) was \(what.deed) in {value}."
        ),
      ]
    }
    var texts = [
      ("ask", "What is the \(words) of {about}?"), ("phrase", "the \(words) of {about}"),
      (
        "state",
        "The \(words) of {about} is {value}\(unit.map { type == .quantity && $0 != "person" ? " \($0)" : "" } ?? "")."
      ),
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
