import Deck
import Grading

/// The numbers that are answers to the same question about different things, such as the areas of
/// all districts, to be used as options.
package struct NumberColumn {
  private let values: [String: [Double]]

  init(_ numbers: [Answer.Number]) {
    var values: [String: Set<Double>] = [:]
    for number in numbers where number.precision.isPoint {
      if let value = Double(number.value) {
        values[NumberColumn.shape(number), default: []].insert(value)
      }
    }
    self.values = values.mapValues { $0.sorted() }
  }

  /// The numbers with the unit and decimals of one of them, ascending.
  package func values(like number: Answer.Number) -> [Double] {
    values[NumberColumn.shape(number), default: []]
  }

  private static func shape(_ number: Answer.Number) -> String {
    let decimals = number.value.split(separator: ".").dropFirst().first?.count ?? 0
    return "\(decimals) \(number.unit)"
  }
}
