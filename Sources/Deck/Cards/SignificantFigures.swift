import func Glibc.pow
import func Glibc.log10

/// Counts the significant figures of decimal texts, and chooses how many to ask.
package enum SignificantFigures {
  /// The figures that a text certainly has: leading zeros, and trailing zeros of a whole number, do
  /// not count.
  package static func count(_ text: String) -> Int {
    let digits = text.filter(\.isNumber).drop { $0 == "0" }
    let trailing = text.contains(".") ? 0 : digits.reversed().prefix { $0 == "0" }.count
    return max(1, digits.count - trailing)
  }

  /// The figures to ask of a number if nothing close to it needs more: three, or all it has.
  package static func asked(of text: String) -> Int {
    min(3, count(text))
  }

  /// The range that rounds to a number as written: half a unit of its last certain figure in each
  /// direction.
  package static func around(_ text: String) -> (low: String, high: String) {
    guard let value = Double(text), value != 0 else { return (text, text) }
    let half = pow(10, magnitude(value) - Double(count(text)) + 1) / 2
    return (plain(value - half), plain(value + half))
  }

  private static func magnitude(_ value: Double) -> Double { log10(abs(value)).rounded(.down) }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
