/// Replays quizzes from their answers and ends.
struct QuizFold: Sendable {
  /// A quiz of a deck.
  struct Key: Hashable {
    let deck: String
    let quiz: String
  }

  private var places: [Key: Int] = [:]
  /// The answers and ends of each quiz in replay order, quizzes in the order they were begun.
  private var events: [[Int32]] = []

  /// Notes an answer or an end; any other event has no effect.
  mutating func take(_ index: Int32, _ kind: Event.Kind) {
    let key: Key
    switch kind {
    case .quizAnswer(let answer): key = Key(deck: answer.deck, quiz: answer.quiz)
    case .quizEnd(let end): key = Key(deck: end.deck, quiz: end.quiz)
    default: return
    }
    let place = places[key] ?? events.count
    if place == events.count {
      places[key] = place
      events.append([])
    }
    events[place].append(index)
  }

  /// Whether a quiz has no end, not even one that was undone.
  func isLeft(_ key: Key, in all: EventSet) -> Bool {
    guard let place = places[key] else { return false }
    return !events[place].contains { index in
      if case .quizEnd = all[index].kind { true } else { false }
    }
  }

  /// The quizzes that count, in the order they were begun.
  /// - Parameters:
  ///   - event: The event with an index.
  ///   - counts: Whether an event of a deck was neither undone nor forgotten.
  /// - Returns: The quizzes, including unfinished ones.
  func records(
    _ event: (_ index: Int32) -> Event, counting counts: (_ index: Int32, _ deck: String) -> Bool
  ) -> [QuizRecord] {
    events.compactMap { record($0, event, counting: counts) }
  }

  private func record(
    _ indices: [Int32], _ event: (Int32) -> Event, counting counts: (Int32, String) -> Bool
  ) -> QuizRecord? {
    var answers: [QuizRecord.Answer] = []
    var end: (event: Event, result: Event.QuizEnd)?
    var first: (day: StudyDay, key: Key)?
    var wasEnded = false
    for index in indices {
      let event = event(index)
      switch event.kind {
      case .quizAnswer(let answer):
        guard counts(index, answer.deck) else { continue }
        first = first ?? (event.day, Key(deck: answer.deck, quiz: answer.quiz))
        answers.append(
          QuizRecord.Answer(reference: event.reference, clock: event.clock, answer: answer))
      case .quizEnd(let result):
        wasEnded = true
        guard counts(index, result.deck) else { continue }
        first = first ?? (event.day, Key(deck: result.deck, quiz: result.quiz))
        end = (event, result)
      default: continue
      }
    }
    // A quiz is undone completely: without its end, its answers do not count either.
    guard let first, end != nil || !wasEnded else { return nil }
    return QuizRecord(
      deck: first.key.deck, id: first.key.quiz, day: first.day, answers: answers,
      end: end?.result, endReference: end?.event.reference)
  }
}
