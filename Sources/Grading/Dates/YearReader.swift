/// An answer to a question about a year.
enum YearReading: Hashable, Sendable {
  /// A year; negative before Christ.
  case year(Int)
  /// Two digits, "'26", without a century.
  case short(Int)
  /// A decade, "1920s", as its first year.
  case decade(Int)
  /// A number with a unit, "1926 km".
  case measure

  /// Reads a typed year; fails if the text is not one: "1926", "in 1926", "1926年", "221 BC",
  /// "nineteen
  /// twenty-six".
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= PlainText.longest else { return nil }
    var plain = YearReading.withoutDots(PlainText.scalars(of: text))
    while let first = plain.first, Int(decimal: first) == nil,
      let word = YearReading.before.first(where: { plain.starts(with: $0) }),
      plain.count > word.count
    {
      plain.removeFirst(word.count)
    }
    while let first = plain.first, first == " " { plain.removeFirst() }
    var isBefore = false
    let marks = ["前", "bc ", "bce ", "-"]
    if let mark = marks.first(where: { plain.starts(with: $0.unicodeScalars) }) {
      plain.removeFirst(mark.unicodeScalars.count)
      isBefore = true
    }
    let hasApostrophe = plain.first == "'"
    if hasApostrophe { plain.removeFirst() }
    let start = plain.prefix { $0 == " " }.count
    var scanner = NumberScanner(plain, position: start)
    guard
      let amount = try? scanner.amount(), amount.value.exponent >= 0, amount.value.magnitude < 6,
      let year = Int(amount.value.description)
    else { return nil }
    let digits = scanner.position - start
    self.init(
      year, digits: digits, isShort: hasApostrophe, isBefore: isBefore,
      rest: plain[scanner.position...])
  }

  private init?(
    _ year: Int, digits: Int, isShort: Bool, isBefore: Bool, rest: ArraySlice<Unicode.Scalar>
  ) {
    let behind = String(
      String.UnicodeScalarView(rest.filter { ![" ", ".", "?", "!"].contains($0) }))
    switch behind {
    case "", "ad", "ce", "年", "г", "год", "года":
      if isShort || (digits <= 2 && behind.isEmpty && !isBefore) {
        self = .short(year)
      } else {
        self = .year(isBefore ? -year : year)
      }
    case "bc", "bce", "beforechrist", "vchr", "avjc": self = .year(-year)
    case "s", "'s", "年代": self = .decade(year)
    default:
      switch UnitReader.read(Array(rest)).top?.dimension {
      case nil, .things: return nil
      default: self = .measure
      }
    }
  }

  /// The text without the dots of "B.C."
  private static func withoutDots(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.indices.filter { index in
      text[index] != "." || index == 0 || !(0x61...0x7A ~= text[index - 1].value)
    }.map { text[$0] }
  }

  private static let before: [[Unicode.Scalar]] = [
    "early ", "mid-", "mid ", "late ", "about ", "around ", "circa ", "ca ", "c ", "~", "约", "in ",
    "the ", "year ", "of ", "公元", "ad ", "ce ", "during ", "back in ", "sometime in ",
    "some time in ", "spring ", "summer ", "autumn ", "fall ", "winter ", "beginning of ",
    "end of ",
    "start of ", "middle of ",
  ].map { Array($0.unicodeScalars) }
}
