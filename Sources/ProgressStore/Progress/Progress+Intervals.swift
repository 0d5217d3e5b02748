import FSRS

extension Progress {
  /// The interval that each card had before its last answer, in days, where that answer passed; 0 if
  /// the card was in steps. For those who give cards new days: they do not fall behind it by fuzz.
  ///
  /// - Complexity: a replay of the journal.
  package func intervalsBefore() -> [CardKey: Int] {
    var past = self
    var passed: [CardKey] = []
    for card in learnt {
      guard let last = card.lastAnswer.flatMap({ events.index(of: $0) }),
        let index = cardIndices[card.key]
      else { continue }
      for step in steps(of: names(of: index)) where events.rank[Int(step)] >= events.rank[last] {
        past.isUndone[Int(step)] = true
      }
      if rating(of: Int32(last)) != .again { passed.append(card.key) }
    }
    past.refoldAll()
    return Dictionary(
      uniqueKeysWithValues: passed.map { ($0, past.card($0)?.schedule?.interval ?? 0) })
  }
}
