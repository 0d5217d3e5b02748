extension ReviewLog {
  private static let columns = [
    "card_id", "review_time", "review_rating", "review_state", "review_duration",
  ]

  /// The log as text: a header, and a line for each answer, each ending with a line feed.
  public var csv: String {
    var text = Self.columns.joined(separator: ",") + "\n"
    for entry in entries {
      text += Self.quoted(entry.card)
      text += ",\(entry.milliseconds),\(entry.rating.rawValue),"
      if let state = entry.state { text += "\(state.rawValue)" }
      text += ","
      if let duration = entry.duration { text += "\(duration)" }
      text += "\n"
    }
    return text
  }

  /// A field, in quotation marks if needed.
  private static func quoted(_ field: String) -> String {
    let special: Set<Character> = [",", "\"", "\n", "\r", "\r\n"]
    guard field.contains(where: special.contains) else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }

  /// Reads a log.
  ///
  /// The columns may be in any order, and further columns are ignored; state and duration may be
  /// missing or empty. A time may also be written as `2024-03-29T20:32:32.250000+00:00`, as in
  /// py-fsrs. Lines may end with a carriage return and a line feed. Rows with rating 0 are manual
  /// changes and are left out.
  ///
  /// - Parameter csv: The text, header first.
  /// - Throws: ``ReviewLogError`` for the first error.
  public init(csv: String) throws(ReviewLogError) {
    var rows = Rows(csv)
    let header = try rows.next() ?? []
    var places: [Int?] = []
    for (index, column) in Self.columns.enumerated() {
      let place = header.firstIndex(of: column)
      if place == nil && index < 3 { throw .missingColumn(column) }
      places.append(place)
    }
    var entries: [Entry] = []
    while let fields = try rows.next() {
      guard fields.count == header.count else { throw .fields(fields.count, line: rows.line) }
      if let entry = try Self.entry(fields, places, line: rows.line) { entries.append(entry) }
    }
    self.init(entries)
  }

  /// A time such as `2024-03-29T20:32:32.250000+00:00`, as in py-fsrs; nil for anything else.
  ///
  /// Without a fraction, or with `Z` or nothing for the zone, which then is UTC, it is read too.
  static func milliseconds(_ text: String) -> Int? {
    let pattern =
      /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:?\d\d)?/
    guard let match = text.wholeMatch(of: pattern)?.output,
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
      let hour = Int(match.4), let minute = Int(match.5), let second = Int(match.6),
      1...12 ~= month, 1...31 ~= day, hour < 24, minute < 60, second < 61
    else { return nil }
    let fraction = Int(((match.7 ?? "") + "000").prefix(3)) ?? 0
    var offset = 0
    if let zone = match.8, zone != "Z" {
      let digits = zone.filter(\.isNumber)
      guard let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)) else {
        return nil
      }
      offset = (hours * 60 + minutes) * (zone.hasPrefix("-") ? -1 : 1)
    }
    // Days since 1970 in the Gregorian calendar, with years that begin in March.
    let shifted = month > 2 ? year : year - 1
    let days =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * ((month + 9) % 12) + 2) / 5 + day - 1 - 719_468
    return ((days * 24 + hour) * 60 + minute - offset) * 60_000 + second * 1_000 + fraction
  }

  private static func entry(
    _ fields: [String], _ places: [Int?], line: Int
  ) throws(ReviewLogError) -> Entry? {
    var numbers: [Int?] = []
    for (index, place) in places.enumerated() {
      guard index > 0, let place else {
        numbers.append(nil)
        continue
      }
      let number = Int(fields[place]) ?? (index == 1 ? milliseconds(fields[place]) : nil)
      if number == nil && !(index > 2 && fields[place].isEmpty) {
        throw .value(fields[place], column: columns[index], line: line)
      }
      numbers.append(number)
    }
    guard let place = places[0], let time = numbers[1], let grade = numbers[2] else { return nil }
    if grade == 0 { return nil }
    guard let rating = Rating(rawValue: grade) else {
      throw .value("\(grade)", column: columns[2], line: line)
    }
    let state = numbers[3].flatMap { State(rawValue: $0) }
    if let number = numbers[3], state == nil {
      throw .value("\(number)", column: columns[3], line: line)
    }
    return Entry(
      card: fields[place], milliseconds: time, rating: rating, state: state, duration: numbers[4])
  }
}
