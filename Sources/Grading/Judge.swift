/// Judges a typed answer.
///
///     let key = Key.number(NumberKey(value: "891271", unit: "person", figures: 3))
///     judge("0.89 million", against: key).reason
///     // "You are right to two figures; three are asked."
///
/// The function is pure: the same text and key give the same judgement on every machine and in
/// every locale. It judges any text in time linear in its length.
/// - Parameters:
///   - typed: The typed line.
///   - key: The answer.
/// - Returns: The verdict and its explanation.
package func judge(_ typed: String, against key: Key) -> Judgement {
  let judgement = judged(typed, against: key)
  // A misspelling may be no misspelling once "it is a" is gone.
  let isExact = judgement.verdict == .correct && (judgement.reason.isEmpty || !key.isNamed)
  if isExact || judgement.mistakenFor != nil { return judgement }
  guard typed.utf8.count <= PlainText.longest,
    let answer = LeadIn.answer(in: typed.trimmed, namesPlace: key.isNamed)
  else { return judgement }
  let bare = judged(String(answer), against: key)
  let isBetter = judgement.verdict == .correct ? bare.verdict == .correct : bare.verdict.isCredit
  return isBetter || !judgement.verdict.isCredit && bare.verdict != .unparsed ? bare : judgement
}

/// Judges an answer together with the words around it.
private func judged(_ typed: String, against key: Key) -> Judgement {
  switch key {
  case .number(let key): NumberJudge(key: key).judge(typed)
  case .year(let key): YearJudge(key: key).judge(typed)
  case .date(let key): DateJudge(key: key).judge(typed)
  case .name(let key): NameJudge(key: key).judge(typed)
  case .list(let key): ListJudge(key: key).judge(typed)
  case .points(let key): PointsJudge(key: key).judge(typed)
  }
}

extension Key {
  /// Whether the answer is a name, before which "to" or "in" is allowed.
  fileprivate var isNamed: Bool {
    switch self {
    case .name, .list: true
    case .number, .year, .date, .points: false
    }
  }
}

extension Verdict {
  /// Whether the answer is right, or right in part.
  fileprivate var isCredit: Bool {
    switch self {
    case .correct, .close, .partial: true
    case .prompt, .wrong, .unparsed: false
    }
  }
}
