extension Progress {
  /// The quizzes in the order they were begun, without those undone or reset.
  /// - Parameter deck: The deck; nil for all.
  /// - Returns: The quizzes, including unfinished ones.
  package func quizzes(deck: String? = nil) -> [QuizRecord] {
    let records: [QuizRecord]
    if let earlier {
      guard let before = earlier.quizEvents else { return whole.quizzes(deck: deck) }
      let later = events.order[events.keptCount...].map {
        EarlierEvents.QuizEvent(event: events[$0], counts: !undone[$0])
      }
      let all = before + later
      var fold = QuizFold()
      for (index, part) in all.enumerated() { fold.take(Int32(index), part.event.kind) }
      records = fold.records {
        all[Int($0)].event
      } counting: { index, _ in
        all[Int(index)].counts
      }
    } else {
      records = quizFold.records {
        events[$0]
      } counting: { index, deck in
        !undone[index] && events.rank[Int(index)] >= quizzesForgottenBefore(deck: deck)
      }
    }
    return deck == nil ? records : records.filter { $0.deck == deck }
  }

  /// Whether the answer or the end of a quiz counts.
  package func counts(quizEvent index: Int32) -> Bool {
    guard let deck = events[index].kind.deck else { return false }
    return !undone[index] && events.rank[Int(index)] >= quizzesForgottenBefore(deck: deck)
  }

  /// The position in replay order before which the answers and ends of quizzes in a deck are
  /// forgotten.
  func quizzesForgottenBefore(deck: String) -> Int32 {
    let last = resets.last { index in
      guard !undone[index], case .reset(let reset) = events[index].kind else { return false }
      return reset.scope.coversQuizzes(of: deck)
    }
    return last.map { events.rank[Int($0)] } ?? 0
  }
}
