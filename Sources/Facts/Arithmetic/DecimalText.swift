/// A decimal number stored as it was written, so that `2.10` keeps its zero.
///
/// `-16.6` and `−16.6` (U+2212) are the same number; the text always has the ASCII minus.
package struct DecimalText: Hashable, Sendable {
  /// The reason why a text is not a decimal number.
  package enum Failure: Error, Hashable, Sendable {
    /// It is not a number, or has a unit, an exponent or an extra sign.
    case notANumber
    /// It has thousands separators; this is the number without them.
    case separators(String)
    /// It has zeros before its first digit; this is the number without them.
    case leadingZeros(String)
    /// It has more than 40 characters.
    case tooLong
  }

  /// The canonical text: optional minus, digits, optional point and digits.
  package let text: String

  /// Reads a number.
  ///
  /// - Throws: ``Failure`` if the text is not a plain decimal number.
  package init(_ written: String) throws(Failure) {
    guard written.unicodeScalars.count <= 40 else { throw .tooLong }
    var digits = written[...]
    let isNegative = digits.first == "-" || digits.first == "\u{2212}"
    if isNegative { digits.removeFirst() }
    let sign = isNegative ? "-" : ""
    guard Self.isPlain(digits) else {
      let joined = digits.filter { !Self.separators.contains($0) }
      if joined.count < digits.count, Self.isGrouped(digits), Self.isPlain(joined[...]) {
        throw .separators(sign + joined)
      }
      throw .notANumber
    }
    let whole = digits.prefix { $0 != "." }
    if whole.count > 1, whole.first == "0" {
      let rest = digits.drop { $0 == "0" }
      throw .leadingZeros(sign + (rest.first == "." || rest.isEmpty ? "0" : "") + rest)
    }
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    text = (isZero ? "" : sign) + digits
  }

  private static let separators: [Character] = [
    ",", " ", "'", "\u{2019}", "_", "\u{A0}", "\u{202F}",
  ]

  private static func isPlain(_ digits: Substring) -> Bool {
    let parts = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private static func isGrouped(_ digits: Substring) -> Bool {
    let whole = digits.prefix { $0 != "." }
    let groups = whole.split(omittingEmptySubsequences: false) { separators.contains($0) }
    return groups.count > 1 && !(groups.first?.isEmpty ?? true)
      && groups.dropFirst().allSatisfy { $0.count == 3 || $0.count == 4 }
  }
}

extension DecimalText {
  /// The closest binary number, for arithmetic.
  package var double: Double { Double(text) ?? .nan }

  /// The number of digits after the point.
  package var decimals: Int {
    text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }

  /// The smallest number of significant figures that writes the number: 935000 has 3, 14679.88 has
  /// 7, 0 has 1.
  package var figures: Int {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    let hasPoint = digits.contains(UInt8(ascii: "."))
    let nonzero = digits.filter { $0 != UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: "0") }
    guard !hasPoint else { return max(1, nonzero.count) }
    return max(1, nonzero.count - nonzero.reversed().prefix { $0 == UInt8(ascii: "0") }.count)
  }
}
