import FSRS

extension LineFields {
  /// The content of the event, by the field `e`.
  package func kind() throws(LineError) -> Event.Kind {
    let name = try name("e")
    switch name {
    case "ans": return .answer(try answer())
    case "rate": return .rate(Event.Rate(try reference("ref"), try rating()))
    case "undo": return .undo(Event.Undo(try reference("ref"), on: try flag("on")))
    case "reset": return .reset(Event.Reset(try scope()))
    case "set": return .setting(Event.Setting(key: try self.name("key"), value: try text("value")))
    case "weights": return .weights(try weights())
    case "repair":
      return .repair(
        Event.Repair(
          of: try reference("ref"), evidence: try evidence(),
          spread: try integer("over", in: Event.Repair.spreads)))
    case "qans": return .quizAnswer(try quizAnswer())
    case "qend": return .quizEnd(try quizEnd())
    case "alias": return .alias(try alias())
    case "note": return .mark(try mark(.note(try text("text"))))
    case "flag": return .mark(try mark(.flag(try flag("on"))))
    case "suspend": return .mark(try mark(.suspend(try flag("on"))))
    case "bury": return .mark(try mark(.bury(until: try day("until"))))
    case "due": return .mark(try mark(.due(on: try day("by"))))
    case "move": return .mark(try mark(.move(to: try day("to"))))
    case "pin": return .mark(try mark(.pin(form: try optionalName("form"))))
    case "carry": return try carry()
    case "away": return .away(try away(on: true))
    case "back": return .away(try away(on: false))
    case "clock":
      return .clock(Event.Clock(was: try integer("was", in: ClockReading.validMilliseconds)))
    default: return .unknown(name: name)
    }
  }

  private func answer() throws(LineError) -> Event.Answer {
    Event.Answer(
      deck: try name("deck"), topic: try name("topic"), card: try card(), form: try name("form"),
      rating: try rating(), verdict: try verdict(), milliseconds: try milliseconds(),
      typed: try text("a"), draw: try optional("u", in: Event.Answer.draws))
  }

  private func weights() throws(LineError) -> Event.Weights {
    guard let parameters = Event.Weights.parameters(try string("w")) else {
      throw .outOfRange("w")
    }
    let reschedules = try flag("due")
    guard has("days") else {
      return Event.Weights(parameters, answers: try count("answers"), reschedules: reschedules)
    }
    return Event.Weights(parameters, by: try evidence(), reschedules: reschedules)
  }

  private func evidence() throws(LineError) -> Evidence {
    Evidence(
      answers: try count("answers"), days: try count("days"), longestGap: try count("gap"))
  }

  private func quizAnswer() throws(LineError) -> Event.QuizAnswer {
    Event.QuizAnswer(
      deck: try name("deck"), quiz: try name("quiz"), card: try card(), form: try name("form"),
      verdict: try verdict(), milliseconds: try milliseconds(), typed: try text("a"),
      isSkipped: try flag("skip"), confidence: try confidence())
  }

  private func quizEnd() throws(LineError) -> Event.QuizEnd {
    Event.QuizEnd(
      deck: try name("deck"), quiz: try name("quiz"), seed: try count("seed"),
      asked: try count("asked"), right: try count("right"), wrong: try count("wrong"),
      skipped: try count("skipped"), seconds: try count("s"))
  }

  private func alias() throws(LineError) -> Event.Alias {
    Event.Alias(
      deck: try name("deck"), card: try card(), text: try text("text"), on: try flag("on"))
  }

  private func mark(_ change: Event.Mark.Change) throws(LineError) -> Event.Mark {
    Event.Mark(deck: try name("deck"), card: try card(), change)
  }

  /// A kind of change from a later version is kept, and has no effect.
  private func carry() throws(LineError) -> Event.Kind {
    let change: Event.Carry.Change
    switch try string("how") {
    case "moved": change = .moved(from: try cards("from", 1...1)[0])
    case "split": change = .split(from: try cards("from", 1...1)[0])
    case "merged": change = .merged(from: try cards("from", 1...Event.Carry.mostSources))
    case "fixed": change = .fixed(on: try day("as_of"))
    case "refined": change = .refined(on: try day("as_of"))
    case "retired": change = .retired
    default: return .unknown(name: "carry")
    }
    return .carry(Event.Carry(deck: try name("deck"), card: try card(), change))
  }

  /// The ids of cards, separated by spaces.
  private func cards(_ key: String, _ counts: ClosedRange<Int>) throws(LineError) -> [String] {
    let ids = try string(key).split(separator: " ", omittingEmptySubsequences: false)
    guard counts.contains(ids.count) else { throw .outOfRange(key) }
    for id in ids where !Self.isName(id, longest: Event.longestCard) { throw .outOfRange(key) }
    return ids.map(String.init)
  }

  private func confidence() throws(LineError) -> Event.Confidence? {
    guard let text = try optional("conf") else { return nil }
    guard let confidence = Event.Confidence(rawValue: text) else { throw .outOfRange("conf") }
    return confidence
  }

  private func away(on isOn: Bool) throws(LineError) -> Event.Away {
    let days = (first: try day("from"), last: try day("to"))
    guard days.first <= days.last else { throw .outOfRange("to") }
    return Event.Away(from: days.first, to: days.last, on: isOn)
  }

  private func scope() throws(LineError) -> Event.Reset.Scope {
    switch try string("scope") {
    case "all": .all
    case "deck": .deck(try name("deck"))
    case "topic": .topic(deck: try name("deck"), topic: try name("topic"))
    case "cards":
      .cards(deck: try name("deck"), cards: try cards("card", 1...Event.Reset.mostCards))
    default: throw .outOfRange("scope")
    }
  }

  private func card() throws(LineError) -> String { try name("card", longest: Event.longestCard) }

  private func milliseconds() throws(LineError) -> Int {
    try integer("ms", in: 0...Event.longestAnswer)
  }
}
