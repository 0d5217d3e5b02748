import Deck
import Facts
import Generator

/// The predicted difficulty of a form, before anybody has answered it.
///
///     0.9 typed, 0.3 cloze, −0.6 true or false, 0.8 · mean plausibility of the wrong options,
///     0.15 · (figures asked − 2), 0.5 another script, 0.4 easily confused, 0.1 · items of a list
enum Difficulty {
  /// The edges between the five bins.
  static let edges = [0.0, 0.5, 0.8, 1.05]

  /// The difficulty of a form; nil for kinds without a prediction.
  static func of(_ form: Form, _ card: Card, _ tested: DeckUnderTest) -> Double? {
    var value = 0.0
    switch form.kind {
    case .typed: value += 0.9
    case .cloze: value += 0.3
    case .trueFalse: value -= 0.6
    case .choice:
      let wrong = tested.plausibilities(of: DeckUnderTest.Choice(card: card, form: form))
      value += 0.8 * wrong.reduce(0) { $0 + $1.value } / Double(max(1, wrong.count))
    default: return nil
    }
    switch card.answer {
    case .number(let number): value += 0.15 * Double(number.figures - 2)
    case .list(let list): value += 0.1 * Double(list.needed)
    case .name(let name):
      if OptionText(name.accepted[0]).script != .latin { value += 0.5 }
      if tested.confusable.contains(name.accepted[0]) { value += 0.4 }
    case .year, .date: value += 0.3
    }
    return value
  }

  /// The number of values in each bin.
  static func bins(_ values: [Double]) -> [Int] {
    values.reduce(into: [Int](repeating: 0, count: edges.count + 1)) { bins, value in
      bins[edges.count { $0 <= value }] += 1
    }
  }
}
