/// A number as people write it in a spreadsheet: `1 234`, `1,234.5`, `12,75`, `82.5 %`, `2850 km`.
struct CSVNumber: Hashable {
  /// The character before the decimals.
  enum Decimal: String {
    case point, comma
  }

  /// What the text says about the decimal sign.
  enum Evidence: Hashable {
    case none
    /// It can be read in one way only, with this sign.
    case only(Decimal)
    /// One group of three digits after one sign, such as `1,234`.
    case either
  }

  /// The number with a point and without separators; for ``Evidence/either`` read as `decimal` says, with
  /// nil as a decimal.
  let plain: String
  let evidence: Evidence
  /// The words after the number.
  let unit: String

  /// Reads a number; nil if the text is none.
  init?(_ text: String, decimal: Decimal?) {
    var rest = Substring(text)
    var sign = ""
    if let first = rest.first, first == "-" || first == "−" || first == "+" {
      sign = first == "+" ? "" : "-"
      rest.removeFirst()
    }
    let spaces: Set<Character> = [" ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "’"]
    let body = rest.prefix {
      $0.isASCII && $0.isNumber || $0 == "." || $0 == "," || spaces.contains($0)
    }
    var number = body
    while let last = number.last, spaces.contains(last) { number.removeLast() }
    unit = CSVScanner.trimmed(String(rest[number.endIndex...]))
    let scales: Set<Substring> = ["thousand", "million", "billion", "trillion", "k", "bn"]
    guard !scales.contains(unit.lowercased().prefix { $0.isLetter }) else { return nil }
    guard let first = number.first, first.isNumber, number.last?.isNumber == true,
      unit.first.map({ $0.isLetter || "%°'\"$€£¥".contains($0) }) ?? true,
      !unit.contains(where: \.isNumber) || unit.count < 8
    else { return nil }
    // A space or an apostrophe only ever separates thousands.
    var groups = number.split(whereSeparator: spaces.contains).map(String.init)
    guard groups.dropFirst().allSatisfy({ $0.prefix { $0.isNumber }.count == 3 }) else {
      return nil
    }
    let joined = groups.joined()
    groups = []
    let signs = joined.filter { !$0.isNumber }
    switch (signs.first, Set(signs).count, signs.count) {
    case (nil, _, _):
      (plain, evidence) = (sign + joined, .none)
    case (let mark?, 1, 1):
      let parts = joined.split(separator: mark)
      guard parts.count == 2 else { return nil }
      let own: Decimal = mark == "," ? .comma : .point
      let isGroup = parts[1].count == 3 && parts[0].count <= 3 && parts[0] != "0"
      let isThousands = isGroup && decimal != nil && decimal != own
      guard isThousands || decimal == nil || decimal == own else { return nil }
      plain = sign + (isThousands ? parts.joined() : parts.joined(separator: "."))
      evidence = isGroup ? .either : .only(own)
    case (let mark?, 1, _):
      // Several equal signs separate thousands.
      let parts = joined.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.dropFirst().allSatisfy({ $0.count == 3 }), 1...3 ~= parts[0].count else {
        return nil
      }
      let other: Decimal = mark == "," ? .point : .comma
      guard decimal == nil || decimal == other else { return nil }
      (plain, evidence) = (sign + parts.joined(), .only(other))
    case (let mark?, 2, _):
      // Two kinds: the last is the decimal sign and stands once.
      guard let last = signs.last, last != mark, signs.count(where: { $0 == last }) == 1 else {
        return nil
      }
      let own: Decimal = last == "," ? .comma : .point
      guard decimal == nil || decimal == own else { return nil }
      let parts = joined.split(separator: last)
      let whole = parts[0].split(separator: mark, omittingEmptySubsequences: false)
      guard whole.dropFirst().allSatisfy({ $0.count == 3 }), 1...3 ~= whole[0].count else {
        return nil
      }
      (plain, evidence) = (sign + whole.joined() + "." + parts[1], .only(own))
    default: return nil
    }
  }
}

extension CSVNumber {
  /// The words that most numbers of a column have after them.
  static func unit(_ cells: [String], decimal: Decimal?) -> (unit: String, count: Int) {
    var counts: [String: Int] = [:]
    for cell in cells {
      guard let number = CSVNumber(cell, decimal: decimal) else { continue }
      counts[number.unit, default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.map { ($0.key, $0.value) } ?? ("", 0)
  }

  /// The decimal sign of a file: the one that its unambiguous numbers have; nil if they disagree, or there
  /// is none and the separator does not tell.
  static func decimal(of file: CSVFile) -> Decimal? {
    var found: Set<Decimal> = []
    var hasEither = false
    for cell in file.records.joined() {
      guard let number = CSVNumber(cell.text, decimal: nil) else { continue }
      switch number.evidence {
      case .none: continue
      case .only(let decimal): found.insert(decimal)
      case .either: hasEither = true
      }
    }
    if found.count == 1 { return found.first }
    // A point is what programs write; where the comma is the decimal sign, files have semicolons.
    let isPlain = file.separator == "," && !file.records.joined().contains { $0.text.contains(",") }
    return found.isEmpty && (!hasEither || isPlain) ? .point : nil
  }
}
