import Grading
import func Glibc.pow
import func Glibc.log10

/// The size by which facts are compared: a number with its uncertainty, or a time in years.
package struct Magnitude {
  /// The number, or the year with the month and the day as its fraction.
  package let value: Double
  /// The largest error of the number.
  package let error: Double
  /// Whether it is a time.
  package let isTime: Bool

  /// The smallest difference of times that are compared, in years.
  package static let leastYears = 2.0

  /// The magnitude of an answer; fails for a range, a bound, and anything that is neither a number
  /// nor a time.
  package init?(_ answer: Answer) {
    switch answer {
    case .number(let number):
      guard let value = Double(number.value), let error = Magnitude.error(of: number, value) else {
        return nil
      }
      (self.value, self.error, isTime) = (value, error, false)
    case .year(let year): (value, error, isTime) = (Double(year), 0, true)
    case .date(let date):
      let month = Double((date.month ?? 1) - 1) / 12
      (value, error, isTime) = (Double(date.year) + month + Double(date.day ?? 1) / 372, 0, true)
    case .name, .list: return nil
    }
  }

  /// Half a unit of the last known figure; nil if no figure is known.
  private static func error(of number: Answer.Number, _ value: Double) -> Double? {
    switch number.precision {
    case .exact: return 0
    case .decimals(let decimals): return pow(10, -Double(decimals)) / 2
    case .figures(let figures):
      guard value != 0 else { return 0 }
      return pow(10, log10(abs(value)).rounded(.down) - Double(figures) + 1) / 2
    case .about(let low, let high):
      guard let low = Double(low), let high = Double(high) else { return nil }
      return (high - low) / 2
    case .within, .atLeast, .atMost, .moreThan, .lessThan: return nil
    }
  }

  /// Whether two are far enough apart to be compared: by a fraction of the larger and by more than
  /// rounding may hide, or by two years.
  package func isApart(from other: Magnitude, share: Double) -> Bool {
    let gap = abs(value - other.value)
    guard isTime == other.isTime else { return false }
    if isTime { return gap >= Magnitude.leastYears }
    return gap >= share * max(abs(value), abs(other.value)) && gap > error + other.error
  }
}
