extension JSONReader {
  /// Reads a number without fraction and exponent.
  /// - Throws: `JSONError.expected` if something else is next, or the number does not fit in 64
  ///   bits.
  package mutating func integer() throws(JSONError) -> Int {
    skipWhiteSpace()
    let start = offset
    let negative = next == UInt8(ascii: "-")
    if negative { offset += 1 }
    let first = offset
    var result = 0
    while offset < limit, bytes[offset] &- UInt8(ascii: "0") < 10 {
      let (tens, tooBig) = result.multipliedReportingOverflow(by: 10)
      let digit = Int(bytes[offset] &- UInt8(ascii: "0"))
      // Negative numbers are built downwards, since -2^63 has no positive counterpart.
      let (sum, overflow) =
        negative
        ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if tooBig || overflow { throw .expected("an integer that fits in 64 bits", at: start) }
      result = sum
      offset += 1
    }
    let isBare = next != UInt8(ascii: ".") && next | 0x20 != UInt8(ascii: "e")
    guard offset > first, isBare else { throw .expected("an integer", at: start) }
    if offset - first > 1, bytes[first] == UInt8(ascii: "0") {
      throw .expected("an integer without leading zeros", at: start)
    }
    return result
  }

  /// Reads a number, correctly rounded.
  /// - Throws: `JSONError.expected` if something else is next, or the number is too large, or so
  ///   small that it would become zero.
  package mutating func number() throws(JSONError) -> Double {
    skipWhiteSpace()
    let start = offset
    let scanned = try scanNumber()
    // Both factors are exact, so there is only one rounding (Clinger 1990, "How to read floating
    // point numbers accurately").
    if let mantissa = scanned.mantissa, -22...22 ~= scanned.exponent {
      let power = Self.powersOfTen[abs(scanned.exponent)]
      let magnitude = scanned.exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return scanned.isNegative ? -magnitude : magnitude
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite, value != 0 || scanned.isZero else {
      throw .expected("a number that fits in 64 bits", at: start)
    }
    return value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Reads a number and splits it into its parts.
  mutating func scanNumber() throws(JSONError) -> ScannedNumber {
    var number = ScannedNumber()
    let start = offset
    number.isNegative = next == UInt8(ascii: "-")
    if number.isNegative { offset += 1 }
    let first = offset
    guard try digits({ number.add($0, afterPoint: false) }) > 0 else {
      throw .expected("a number", at: start)
    }
    if offset - first > 1, bytes[first] == UInt8(ascii: "0") {
      throw .expected("a number without leading zeros", at: start)
    }
    if next == UInt8(ascii: ".") {
      offset += 1
      number.isWhole = false
      guard try digits({ number.add($0, afterPoint: true) }) > 0 else {
        throw .expected("a digit after the point", at: offset)
      }
    }
    guard next | 0x20 == UInt8(ascii: "e") else { return number }
    offset += 1
    number.isWhole = false
    let sign = next
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { offset += 1 }
    var power = 0
    guard try digits({ power = min(power * 10 + $0, 1_000_000) }) > 0 else {
      throw .expected("a digit in the exponent", at: offset)
    }
    number.exponent += sign == UInt8(ascii: "-") ? -power : power
    return number
  }

  /// Passes on each of the next digits, and counts them.
  @inline(__always)
  private mutating func digits(_ take: (Int) -> Void) throws(JSONError) -> Int {
    let start = offset
    while offset < limit, bytes[offset] &- UInt8(ascii: "0") < 10 {
      take(Int(bytes[offset] &- UInt8(ascii: "0")))
      offset += 1
    }
    return offset - start
  }
}
