/// A piece of a written number.
enum NumberToken: Hashable, Sendable {
  /// Digits: "891,271", "8.91e5", "二〇二〇". `isSingleHan` marks a single Chinese digit.
  case literal(Amount, isSingleHan: Bool)
  /// A number word below a hundred: "ninety", "one".
  case word(Int)
  /// "hundred", and 十 百 千: multiplies the piece before it.
  case small(Int, isHan: Bool)
  /// "thousand", "million", 万 亿 …, as a power of ten: multiplies the whole section before it.
  case big(Int)
  /// A denominator: "third", "quarter".
  case part(Int)
  case half
  /// The decimals after "point" or 点.
  case decimals([Int])
  /// "oh" in "nineteen oh six".
  case oh
  /// 分之: the number before it is the denominator.
  case over
  /// A word without effect: "and", 多.
  case silent
}
