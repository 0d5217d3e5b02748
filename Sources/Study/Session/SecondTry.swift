import Deck
import Grading

/// Decides which wrong answers get a second try before the right answer is shown.
struct SecondTry {
  /// The keys of the deck.
  let keys: AnswerKeys

  /// Whether an answer was close: it looks like a slip in typing, half of its letters are right, a
  /// year is at most ten off, a number at most a quarter. Another fact's answer is never close, nor is a
  /// picked option.
  func isOffered(for judgement: Judgement, typed: String, to question: Question) -> Bool {
    guard question.form.isTyped, judgement.verdict == .wrong, judgement.mistakenFor == nil,
      let nearest = judgement.nearest
    else { return false }
    if case .name = question.card.answer, keys.isKnown(typed) { return false }
    if SecondTry.isSlip(typed, for: judgement, to: question) { return true }
    switch question.card.answer {
    case .name, .date: return Difference(typed: typed, accepted: nearest).isAligned
    case .year(let year): return Int(typed).map { abs($0 - year) <= 10 } ?? false
    case .number(let number):
      guard let guess = Double(SecondTry.figures(typed)), let value = Double(number.value) else {
        return false
      }
      return abs(guess - value) <= abs(value) / 4
    case .list: return false
    }
  }

  /// Whether a wrong answer looks like a slip in typing the right one.
  static func isSlip(_ typed: String, for judgement: Judgement, to question: Question) -> Bool {
    switch question.card.answer {
    case .number(let number):
      isSlip(figures(typed), of: number.value) && digits(typed) != digits(number.value)
    case .name, .date, .year: judgement.nearest.map { isSlip(typed, of: $0) } ?? false
    case .list: false
    }
  }

  private static func figures(_ typed: String) -> String {
    typed.filter { $0 != "," && $0 != " " }
  }

  /// The digits between the first and the last that is not zero: the same for 1.2, 12 and 1,200, which
  /// differ in size and not by a slip.
  private static func digits(_ text: String) -> String {
    let digits = text.filter(\.isNumber).drop { $0 == "0" }
    return String(digits.reversed().drop { $0 == "0" }.reversed())
  }

  /// The fewest characters of an answer in which one may slip: of less, one is too much of it.
  private static let shortest = 4

  /// Whether a text looks like a slip in typing another: one character left out or one too many, or two
  /// neighbours that changed places. Another digit in a number is no slip: it is another number.
  static func isSlip(_ typed: String, of right: String) -> Bool {
    let (one, other) = (Array(typed.lowercased()), Array(right.lowercased()))
    guard other.count >= shortest else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (left, rest) = (one[start...], other[start...])
    if left.isEmpty || rest.isEmpty { return left.count + rest.count == 1 }
    if left.dropFirst().elementsEqual(rest) || rest.dropFirst().elementsEqual(left) { return true }
    return left.count > 1 && rest.count > 1 && left.first == rest.dropFirst().first
      && rest.first == left.dropFirst().first && left.dropFirst(2).elementsEqual(rest.dropFirst(2))
  }
}
