import FSRS

extension Progress {
  /// The interval of each card before its last answer, in days, if that answer was a pass; 0 if the
  /// card was in steps. For rescheduling, where intervals must not become shorter because of fuzz.
  ///
  /// - Complexity: a replay of the journal.
  package func intervalsBefore() -> [CardKey: Int] {
    var past = whole
    if self.earlier != nil { return past.intervalsBefore() }
    var passed: [CardKey] = []
    for card in begunCards {
      guard let last = card.lastAnswer.flatMap({ events.index(of: $0) }),
        let index = cards.index(of: card.key)
      else { continue }
      for step in steps(of: names(of: index)) where events.rank[Int(step)] >= events.rank[last] {
        past.undone[step] = true
      }
      if rating(of: Int32(last)) != .again { passed.append(card.key) }
    }
    past.refoldAll()
    return Dictionary(
      uniqueKeysWithValues: passed.map { ($0, past.card($0)?.schedule?.interval ?? 0) })
  }
}
