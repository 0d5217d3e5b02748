extension Progress {
  /// The latest answers, quizzes, resets, marks, carries, days away, settings and choices of weights
  /// that can be taken back, the last one first.
  ///
  /// What a reset has forgotten is not among them: the reset has to be taken back before.
  /// - Parameter count: How many are wanted.
  /// - Returns: That many, or all there are.
  package func undoable(last count: Int = 1) -> [Undoable] {
    var result: [Undoable] = []
    for index in events.order.reversed() {
      if result.count >= count { break }
      if isInForce(index), let undoable = Undoable(events.table[Int(index)]) {
        result.append(undoable)
      }
    }
    return result
  }

  /// What was taken back and can be brought back, the last undo first.
  /// - Parameter count: How many are wanted.
  /// - Returns: That many, or all there are.
  package func redoable(last count: Int = 1) -> [Undoable] {
    var result: [Undoable] = []
    var seen: Set<EventReference> = []
    for index in undos.reversed() {
      if result.count >= count { break }
      guard case .undo(let undo) = events.table[Int(index)].kind,
        seen.insert(undo.reference).inserted,
        let target = events.index(of: undo.reference), isUndone[target],
        let undoable = Undoable(events.table[target])
      else { continue }
      result.append(undoable)
    }
    return result
  }

  /// Whether an event is one of those that ``undoable(last:)`` lists, and has an effect.
  private func isInForce(_ index: Int32) -> Bool {
    if isUndone[Int(index)] { return false }
    switch events.table[Int(index)].kind {
    case .answer: return standing(of: index) == .counted
    case .quizEnd(let end):
      return events.rank[Int(index)] >= quizzesForgottenBefore(deck: end.deck)
    case .carry(let carry): return carry.change != .retired && isInForce(carry, index)
    case .repair(let repair): return isInForce(repair, index)
    case .reset, .mark, .away, .weights, .setting: return true
    default: return false
    }
  }
}
