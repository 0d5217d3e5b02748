import Deck
import Grading

/// Decides which wrong answers get a second try before the right answer is shown.
struct SecondTry {
  /// The keys of the deck.
  let keys: AnswerKeys

  /// Whether an answer was close: half of its letters are right, a year is at most ten off, a
  /// number at most a quarter. Another fact's answer is never close, nor is a picked option.
  func isOffered(for judgement: Judgement, typed: String, to question: Question) -> Bool {
    guard question.form == .typed, judgement.verdict == .wrong, judgement.mistakenFor == nil,
      let nearest = judgement.nearest
    else { return false }
    switch question.card.answer {
    case .name where keys.isKnown(typed): return false
    case .name, .date: return Difference(typed: typed, accepted: nearest).isAligned
    case .year(let year): return Int(typed).map { abs($0 - year) <= 10 } ?? false
    case .number(let number):
      let figures = typed.filter { $0 != "," && $0 != " " }
      guard let guess = Double(figures), let value = Double(number.value) else { return false }
      return abs(guess - value) <= abs(value) / 4
    case .list: return false
    }
  }
}
