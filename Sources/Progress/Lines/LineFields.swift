import FSRS
import JSON

/// The fields of a line, each read by name and checked.
package struct LineFields {
  private let value: JSONValue

  /// Takes the fields of a line.
  package init(_ value: JSONValue) {
    self.value = value
  }

  /// A whole number in a range.
  package func integer(_ key: String, in range: ClosedRange<Int>) throws(LineError) -> Int {
    guard case .integer(let number) = value[key] else { throw .missing(key) }
    guard range.contains(number) else { throw .outOfRange(key) }
    return number
  }

  /// 0 or 1.
  package func flag(_ key: String) throws(LineError) -> Bool { try integer(key, in: 0...1) == 1 }

  /// A number that is not negative.
  package func count(_ key: String) throws(LineError) -> Int {
    try integer(key, in: Event.validCounts)
  }

  /// A text.
  package func string(_ key: String) throws(LineError) -> String {
    guard case .string(let string) = value[key] else { throw .missing(key) }
    return string
  }

  /// A name: 1 to 64 bytes by default, see ``Event/isNameByte(_:)``.
  package func name(_ key: String, longest: Int = Event.longestName) throws(LineError) -> String {
    let name = try string(key)
    guard Self.isName(name, longest: longest) else { throw .outOfRange(key) }
    return name
  }

  /// A name, or an empty text.
  package func optionalName(_ key: String) throws(LineError) -> String {
    try string(key).isEmpty ? "" : try name(key)
  }

  /// Whether a text may be a name in a line.
  package static func isName(_ text: some StringProtocol, longest: Int) -> Bool {
    1...longest ~= text.utf8.count && text.utf8.allSatisfy(Event.isNameByte)
  }

  /// Whether there is a field of this name.
  package func has(_ key: String) -> Bool { value[key] != nil }

  /// An optional number.
  package func optional(_ key: String, in range: ClosedRange<Int>) throws(LineError) -> Int? {
    value[key] == nil ? nil : try integer(key, in: range)
  }

  /// An optional text.
  package func optional(_ key: String) throws(LineError) -> String? {
    value[key] == nil ? nil : try string(key)
  }

  /// A text typed by the learner.
  package func text(_ key: String) throws(LineError) -> String {
    let text = try string(key)
    guard text.utf8.count <= Event.longestText else { throw .outOfRange(key) }
    return text
  }

  /// The name of a writer.
  package func writer(_ key: String) throws(LineError) -> WriterID {
    guard let writer = WriterID(try string(key)) else { throw .outOfRange(key) }
    return writer
  }

  /// A study day.
  package func day(_ key: String) throws(LineError) -> StudyDay {
    guard let day = StudyDay(try string(key)), day.isStorable else { throw .outOfRange(key) }
    return day
  }

  /// The reference of an event.
  package func reference(_ key: String) throws(LineError) -> EventReference {
    guard let reference = EventReference(try string(key)) else { throw .outOfRange(key) }
    return reference
  }

  /// The rating of an answer.
  package func rating() throws(LineError) -> Rating {
    guard let rating = Rating(rawValue: try integer("g", in: 1...4)) else {
      throw .outOfRange("g")
    }
    return rating
  }

  /// The verdict on an answer.
  package func verdict() throws(LineError) -> Event.Verdict {
    guard let verdict = Event.Verdict(rawValue: try string("j")) else { throw .outOfRange("j") }
    return verdict
  }

  /// The id of a card.
  func card() throws(LineError) -> String { try name("card", longest: Event.longestCard) }

  /// The ids of cards, separated by spaces.
  func cards(_ key: String, _ counts: ClosedRange<Int>) throws(LineError) -> [String] {
    let ids = try string(key).split(separator: " ", omittingEmptySubsequences: false)
    guard counts.contains(ids.count) else { throw .outOfRange(key) }
    for id in ids where !Self.isName(id, longest: Event.longestCard) { throw .outOfRange(key) }
    return ids.map(String.init)
  }

  /// The time taken for an answer.
  func milliseconds() throws(LineError) -> Int { try integer("ms", in: 0...Event.longestAnswer) }

  /// The evidence for parameters.
  func evidence() throws(LineError) -> Evidence {
    Evidence(
      answers: try count("answers"), days: try count("days"), longestGap: try count("gap"))
  }
}

extension StudyDay {
  /// Whether the day is valid in a journal: possible for a valid time, in any zone and with any
  /// rollover.
  package var isStorable: Bool { Self.storableNumbers.contains(number) }

  /// 1999-12-30 to 2200-01-02.
  private static let storableNumbers = 10_955...84_007
}
