extension Progress {
  /// The last actions that can be undone, the latest first: answers, quizzes (even unfinished
  /// ones), resets, marks, added answers, followed changes, days off, settings and changes of
  /// parameters.
  ///
  /// A changed rating, and an answer that the learner added, belong to the answer that they
  /// concern. Actions before a reset are not listed: the reset has to be undone first.
  /// - Parameters:
  ///   - count: The largest number of actions to return.
  ///   - deck: The deck; nil for all, including actions without a deck.
  /// - Returns: At most that many actions.
  package func undoable(last count: Int = 1, deck: String? = nil) -> [Undoable] {
    var result: [Undoable] = []
    var seen: Set<Int32> = []
    let order = events.order
    for place in order.indices.reversed() {
      if result.count >= count { break }
      guard place >= events.keptCount, let index = touched(by: order[place], at: place) else {
        return whole.undoable(last: count, deck: deck)
      }
      guard isInForce(index), seen.insert(index).inserted,
        let undoable = Undoable(events[index]),
        deck == nil || undoable.deck == deck
      else { continue }
      result.append(undoable)
    }
    return result
  }

  /// The last actions that were undone and can be redone, the last undo first.
  /// - Parameters:
  ///   - count: The largest number of actions to return.
  ///   - deck: The deck; nil for all, including actions without a deck.
  /// - Returns: At most that many actions.
  package func redoable(last count: Int = 1, deck: String? = nil) -> [Undoable] {
    var result: [Undoable] = []
    var seen: Set<EventReference> = []
    for index in undone.undos.reversed() where index >= events.keptCount {
      if result.count >= count { break }
      guard case .undo(let undo) = events[index].kind,
        seen.insert(undo.reference).inserted,
        let target = events.index(of: undo.reference).map({ Int32($0) }), undone[target],
        let undoable = Undoable(events[target]), deck == nil || undoable.deck == deck
      else { continue }
      result.append(undoable)
    }
    return result.count < count && earlier != nil ? whole.redoable(last: count, deck: deck) : result
  }

  /// The latest answers that count, the last one first.
  /// - Parameter count: The largest number of answers to return.
  /// - Returns: At most that many answers.
  package func answers(last count: Int) -> [Event.Answer] {
    guard let indices = lastCounted(count) else { return whole.answers(last: count) }
    return indices.compactMap { index in
      if case .answer(let answer) = events[index].kind { answer } else { nil }
    }
  }

  /// The indices of the latest answers that count, the last one first; nil if a snapshot left out
  /// some of them.
  func lastCounted(_ count: Int) -> [Int32]? {
    var indices: [Int32] = []
    for index in events.order.reversed() {
      if indices.count >= count { break }
      if events.table.rows[Int(index)].isAnswer, standing(of: index) == .counted {
        indices.append(index)
      }
    }
    let keptCount = indices.count { $0 < events.keptCount }
    return indices.count >= count || keptCount < Self.answersKept ? indices : nil
  }

  /// The event that a later one belongs to: the answer whose rating was changed or that was added
  /// to those accepted; otherwise the event itself. Nil if a snapshot left it out.
  private func touched(by index: Int32, at place: Int) -> Int32? {
    if events.table.rows[Int(index)].isAnswer || undone[index] { return index }
    switch events[index].kind {
    case .rate(let rate): return events.index(of: rate.reference).map { Int32($0) } ?? index
    case .alias(let alias) where alias.isOn:
      let found = events.order[events.keptCount..<place].last { earlier in
        guard events.table.rows[Int(earlier)].isAnswer,
          case .answer(let answer) = events[earlier].kind
        else { return false }
        return answer.card == alias.card && answer.deck == alias.deck
      }
      if found == nil, earlier != nil { return nil }
      guard let found, isInForce(found), case .answer(let answer) = events[found].kind,
        answer.typed == alias.text
      else { return index }
      return found
    default: return index
    }
  }

  /// Whether an event is one of those that ``undoable(last:deck:)`` lists, and has an effect.
  private func isInForce(_ index: Int32) -> Bool {
    if undone[index] { return false }
    let event = events[index]
    switch event.kind {
    case .answer: return standing(of: index) == .counted
    case .quizEnd(let end):
      return events.rank[Int(index)] >= quizzesForgottenBefore(deck: end.deck)
    case .quizAnswer(let answer):
      return quizFold.isLeft(QuizFold.Key(deck: answer.deck, quiz: answer.quiz), in: events)
        && events.rank[Int(index)] >= quizzesForgottenBefore(deck: answer.deck)
    case .carry(let carry): return carryFold.isInForce(carry, index, undone)
    case .repair(let repair): return settingsFold.isInForce(repair, index, undone)
    // What went with an answer that was taken back, or came back with it.
    case .alias: return !undone.isBesideUndo(event, in: events)
    case .reset, .mark, .away, .weights, .setting: return true
    default: return false
    }
  }
}
