extension StudyDay: LosslessStringConvertible {
  /// Reads a day written as `2026-11-21`; fails if the text is not exactly such a date.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return nil }
    self.init(bytes.span, at: 0)
  }

  /// The day as `2026-11-21`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a day from ten ASCII characters at an offset.
  package init?(_ bytes: Span<UInt8>, at offset: Int) {
    var numbers = (year: 0, month: 0, day: 0)
    for index in 0..<10 {
      let byte = bytes[offset + index]
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      guard 0...9 ~= digit else { return nil }
      switch index {
      case ..<4: numbers.year = numbers.year * 10 + digit
      case ..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// Appends the ten characters; years beyond 9999 would have more, and are never stored.
  package func append(to bytes: inout [UInt8]) {
    let (year, month, day) = civil
    if year < 1_000 { bytes.append(UInt8(ascii: "0")) }
    if year < 100 { bytes.append(UInt8(ascii: "0")) }
    if year < 10 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(decimal: year)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(twoDigits: month)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(twoDigits: day)
  }
}

extension [UInt8] {
  /// Appends a number from 0 to 99 with two digits.
  package mutating func append(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
