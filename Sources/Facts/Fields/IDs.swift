/// The ids of one section, from all files.
struct IDs {
  /// The kind of things that have the ids, such as “fact”.
  let kind: String
  /// Whether all files could be read, so that a missing id is certainly missing.
  let isWhole: Bool
  private var places: [String: Place] = [:]
  /// The ids in the order they were found.
  private(set) var all: [String] = []

  init(_ kind: String, isWhole: Bool = true) {
    self.kind = kind
    self.isWhole = isWhole
  }

  func contains(_ id: String) -> Bool { places[id] != nil }

  func place(_ id: String) -> Place? { places[id] }

  /// Adds a well-formed id; returns false, with a problem, if it is already used.
  mutating func claim(_ id: PlacedText, _ problems: inout Problems) -> Bool {
    if let first = places[id.text] {
      problems.add(id.place, "the \(kind) id \(quoted(id.text)) is taken, by \(first)")
      return false
    }
    insert(id.text, at: id.place)
    return true
  }

  /// Adds an id without a check.
  mutating func insert(_ id: String, at place: Place) {
    guard places.updateValue(place, forKey: id) == nil else { return }
    all.append(id)
  }

  /// Whether the id exists; reports a problem if not, unless it may be in a file that could not be
  /// read.
  func check(_ id: PlacedText, _ problems: inout Problems) -> Bool {
    if contains(id.text) { return true }
    guard isWhole else { return false }
    let hint = problems.isFull ? "" : Nearest.hint(for: id.text, among: all)
    problems.add(id.place, "there is no \(kind) with the id \(quoted(id.text))\(hint)")
    return false
  }
}

extension IDs {
  /// Whether a text is lowercase letters, digits and hyphens, with a letter or digit at both ends;
  /// at most 64 characters.
  static func isWellFormed(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 64, bytes.first != hyphen, bytes.last != hyphen else { return false }
    return !bytes.isEmpty && bytes.allSatisfy { isWordByte($0) || $0 == hyphen }
  }

  /// Reports a text that is not well formed as an id.
  static func checkForm(_ id: PlacedText, _ problems: inout Problems) -> Bool {
    if isWellFormed(id.text) { return true }
    var likeness = ""
    for byte in id.text.lowercased().utf8 {
      if isWordByte(byte) {
        likeness.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !likeness.isEmpty, likeness.utf8.last != hyphen {
        likeness.append("-")
      }
    }
    while likeness.utf8.last == hyphen { likeness.removeLast() }
    let hint = isWellFormed(likeness) ? ", such as \(likeness)" : ""
    problems.add(
      id.place,
      "\(quoted(id.text)) is no id; expected small letters a-z, digits and hyphens\(hint)"
    )
    return false
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
