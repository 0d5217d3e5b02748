/// The words and characters of written numbers.
enum NumberWords {
  /// The meaning of an English word inside a number, or nil.
  static func token(_ word: String) -> NumberToken? {
    if let value = values[word] { return .word(value) }
    if let power = scales[word] { return .big(power) }
    if let parts = parts[word] { return .part(parts) }
    switch word {
    case "hundred", "hundreds": return .small(100, isHan: false)
    case "dozen", "dozens": return .small(12, isHan: false)
    case "half", "halves": return .half
    case "oh": return .oh
    default: return nil
    }
  }

  /// The value of a number word below a hundred: 14 for "fourteen".
  static func cardinal(_ word: String) -> Int? { values[word] }

  /// The value of an ordinal word: 14 for "fourteenth".
  static func ordinal(_ word: String) -> Int? { ordinals[word] }

  /// The power of ten of one or two letters written directly after digits: "k", "bn".
  static func abbreviation(_ word: String) -> Int? {
    switch word {
    case "k": 3
    case "m", "mn", "mln", "mio", "mill": 6
    case "b", "bn", "bln", "mrd": 9
    case "tn", "trn", "tln": 12
    case "cr": 7
    case "wan": 4
    case "yi": 8
    default: nil
    }
  }

  /// The value of a Chinese digit.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零": 0
    case "一", "幺": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The meaning of a Chinese character other than a digit inside a number, or nil.
  static func token(_ scalar: Unicode.Scalar) -> NumberToken? {
    switch scalar {
    case "十": .small(10, isHan: true)
    case "百": .small(100, isHan: true)
    case "千": .small(1000, isHan: true)
    case "廿": .word(20)
    case "卅": .word(30)
    case "万": .big(4)
    case "亿": .big(8)
    case "兆": .big(12)
    case "半": .half
    case "多", "余": .silent
    default: nil
    }
  }

  private static let values: [String: Int] = [
    "zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
  ]

  private static let scales: [String: Int] = [
    "thousand": 3, "thousands": 3, "lakh": 5, "lakhs": 5, "million": 6, "millions": 6, "crore": 7,
    "crores": 7,
    "billion": 9, "billions": 9, "milliard": 9, "trillion": 12, "trillions": 12,
  ]

  private static let parts: [String: Int] = [
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9,
    "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
  ]
}
