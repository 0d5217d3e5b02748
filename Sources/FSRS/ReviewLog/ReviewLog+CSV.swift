extension ReviewLog {
  private static let columns = [
    "card_id", "review_time", "review_rating", "review_state", "review_duration",
  ]

  /// The log as text, a line for each answer under the header, each ended by a line feed.
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

  /// A field, in quotation marks where it needs them.
  private static func quoted(_ field: String) -> String {
    let special: Set<Character> = [",", "\"", "\n", "\r", "\r\n"]
    guard field.contains(where: special.contains) else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }

  /// Reads a log.
  ///
  /// Columns may stand in any order and others beside them; state and duration may be missing or
  /// empty. Lines may end in a carriage return and a line feed. Rows with rating 0 are changes by
  /// hand and left out.
  ///
  /// - Parameter csv: The text, header first.
  /// - Throws: ``ReviewLogError`` for the first thing that is wrong.
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

  private static func entry(
    _ fields: [String], _ places: [Int?], line: Int
  ) throws(ReviewLogError) -> Entry? {
    var numbers: [Int?] = []
    for (index, place) in places.enumerated() {
      guard index > 0, let place else {
        numbers.append(nil)
        continue
      }
      let number = Int(fields[place])
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
