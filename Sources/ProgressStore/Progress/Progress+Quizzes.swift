extension Progress {
  /// The quizzes in the order they were begun, without those undone or reset.
  /// - Parameter deck: The deck; nil for all.
  /// - Returns: The quizzes, including unfinished ones.
  package func quizzes(deck: String? = nil) -> [QuizRecord] {
    var result: [QuizRecord] = []
    for indices in quizEvents {
      guard let record = quiz(indices), deck == nil || record.deck == deck else { continue }
      result.append(record)
    }
    return result
  }

  /// The position in replay order before which the answers and ends of quizzes in a deck are
  /// forgotten.
  func quizzesForgottenBefore(deck: String) -> Int32 {
    let last = resets.last { index in
      guard !isUndone[Int(index)], case .reset(let reset) = events.table[Int(index)].kind else {
        return false
      }
      return reset.scope.coversQuizzes(of: deck)
    }
    return last.map { events.rank[Int($0)] } ?? 0
  }

  private func quiz(_ indices: [Int32]) -> QuizRecord? {
    var answers: [QuizRecord.Answer] = []
    var end: (event: Event, result: Event.QuizEnd)?
    var first: (day: StudyDay, key: QuizKey)?
    var wasEnded = false
    for index in indices {
      let event = events.table[Int(index)]
      switch event.kind {
      case .quizAnswer(let answer):
        guard counts(index, deck: answer.deck) else { continue }
        first = first ?? (event.day, QuizKey(deck: answer.deck, quiz: answer.quiz))
        answers.append(
          QuizRecord.Answer(reference: event.reference, clock: event.clock, answer: answer))
      case .quizEnd(let result):
        wasEnded = true
        guard counts(index, deck: result.deck) else { continue }
        first = first ?? (event.day, QuizKey(deck: result.deck, quiz: result.quiz))
        end = (event, result)
      default: continue
      }
    }
    // A quiz is undone as a whole: without its end, its answers do not count either.
    guard let first, end != nil || !wasEnded else { return nil }
    return QuizRecord(
      deck: first.key.deck, id: first.key.quiz, day: first.day, answers: answers,
      end: end?.result, endReference: end?.event.reference)
  }

  private func counts(_ index: Int32, deck: String) -> Bool {
    !isUndone[Int(index)] && events.rank[Int(index)] >= quizzesForgottenBefore(deck: deck)
  }
}
