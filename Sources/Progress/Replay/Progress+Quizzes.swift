extension Progress {
  /// The quizzes in the order they were begun, without those undone or reset.
  /// - Parameter deck: The deck; nil for all.
  /// - Returns: The quizzes, including unfinished ones.
  package func quizzes(deck: String? = nil) -> [QuizRecord] {
    let records = quizFold.records(in: events) { index, deck in
      !undone[index] && events.rank[Int(index)] >= quizzesForgottenBefore(deck: deck)
    }
    return deck == nil ? records : records.filter { $0.deck == deck }
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
