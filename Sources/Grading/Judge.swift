/// Judges a typed answer.
///
///     let key = Key.number(NumberKey(value: "891271", unit: "person", figures: 3))
///     judge("0.89 million", against: key).reason
///     // "You are right to two figures; three are asked."
///
/// Pure: the same text and key give the same judgement on every machine, in every locale. Any text
/// is judged, whatever is in it, in time linear in its length.
/// - Parameters:
///   - typed: The line as the learner typed it.
///   - key: The answer.
/// - Returns: The verdict, and what explains it.
package func judge(_ typed: String, against key: Key) -> Judgement {
  switch key {
  case .number(let key): NumberJudge(key: key).judge(typed)
  case .year(let key): YearJudge(key: key).judge(typed)
  case .date(let key): DateJudge(key: key).judge(typed)
  case .name(let key): NameJudge(key: key).judge(typed)
  case .list(let key): ListJudge(key: key).judge(typed)
  }
}
