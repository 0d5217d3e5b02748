import Testing
import FSRS
@testable import Files
@testable import Journal
@testable import Progress

/// A random life of a learner: several machines with clocks that are wrong now and then, and every
/// kind of event, some of which speak of events of other machines.
func randomHistory(_ count: Int, seed: Int) throws -> [Event] {
  var generator = SeededGenerator(seed: seed)
  var events: [Event] = []
  var sequences = [0, 0, 0]
  var clocks = (0..<3).map { _ in Int.random(in: -3_000...3_000, using: &generator) }
  while events.count < count {
    let machine = Int.random(in: 0..<3, using: &generator)
    clocks[machine] += Int.random(in: 1...40_000, using: &generator)
    // A clock that jumps, and perhaps a note about it.
    if Int.random(in: 0..<40, using: &generator) == 0 {
      clocks[machine] += Int.random(in: -3_000_000...3_000_000, using: &generator)
    }
    sequences[machine] += 1
    // A machine that was set back to an earlier state gives a number again.
    if Int.random(in: 0..<50, using: &generator) == 0 {
      sequences[machine] = max(1, sequences[machine] - 1)
    }
    let kind = try randomKind(events, &generator)
    events.append(
      try event(
        kind, sequences[machine], at: clocks[machine], by: ["ma", "mb", "mc"][machine]))
  }
  return events
}

private func randomKind(
  _ events: [Event], _ generator: inout SeededGenerator
) throws -> Event.Kind {
  let card = "card-\(Int.random(in: 0..<4, using: &generator))"
  let deck = ["one", "two"][Int.random(in: 0..<2, using: &generator)]
  let topic = ["east", "west"][Int.random(in: 0..<2, using: &generator)]
  let isOn = Bool.random(using: &generator)
  let rating = try unwrapped(Rating.allCases.randomElement(using: &generator))
  let target = events.randomElement(using: &generator)?.reference
  switch Int.random(in: 0..<49, using: &generator) {
  case 0..<20: return .answer(sampleAnswer(card, rating, topic: topic, deck: deck))
  case 20..<25: if let target { return .rate(Event.Rate(target, rating)) }
  case 25..<31: if let target { return .undo(Event.Undo(target, on: isOn)) }
  case 31:
    return .reset(
      Event.Reset(
        isOn ? .topic(deck: deck, topic: topic) : .cards(deck: deck, cards: ["card-0", card])))
  case 32: return .reset(Event.Reset(isOn ? .deck(deck) : .all))
  case 33:
    let key = try unwrapped(
      ["retention", "learning-steps", "other", "plan"].randomElement(using: &generator))
    let value = try unwrapped(
      ["0.8", "1m 1h", "none", "nonsense", "2026-11-24 3 0.95"].randomElement(using: &generator))
    return .setting(Event.Setting(key: key, value: value))
  case 34, 35:
    return .quizAnswer(
      Event.QuizAnswer(
        deck: deck, quiz: topic, card: card, form: "typed", verdict: .wrong, milliseconds: 1,
        typed: "", isSkipped: isOn, confidence: isOn ? .think : nil))
  case 36:
    return .quizEnd(
      Event.QuizEnd(
        deck: deck, quiz: topic, seed: 1, asked: 2, right: 1, wrong: 1, skipped: 0, seconds: 9))
  case 37: return .alias(Event.Alias(deck: deck, card: card, text: topic, on: isOn))
  case 38: return .clock(Event.Clock(was: 1_795_266_043_588))
  case 39:
    let changes: [Event.Mark.Change] = [
      .note(topic), .flag(isOn), .suspend(isOn), .bury(until: StudyDay(number: 20_800)),
      .pin(form: isOn ? topic : ""),
    ]
    return .mark(
      Event.Mark(deck: deck, card: card, try unwrapped(changes.randomElement(using: &generator))))
  case 40, 41: return .weights(try randomWeights(&generator))
  case 42...45: return .carry(try randomCarry(card, in: deck, &generator))
  case 46:
    let day = StudyDay(number: Int.random(in: 20_770...20_800, using: &generator))
    return .mark(Event.Mark(deck: deck, card: card, isOn ? .due(on: day) : .move(to: day)))
  case 47:
    return .answer(
      Event.Answer(
        deck: deck, topic: topic, card: card, form: "typed", rating: rating, verdict: .correct,
        milliseconds: 1, typed: "", draw: Int.random(in: 0...999, using: &generator)))
  default: break
  }
  return .answer(sampleAnswer(card, rating, topic: topic, deck: deck))
}

/// Few enough different ones that equal ones come up.
private func randomCarry(
  _ card: String, in deck: String, _ generator: inout SeededGenerator
) throws -> Event.Carry {
  let other = "card-\(Int.random(in: 0..<6, using: &generator))"
  let day = StudyDay(number: Int.random(in: 20_778...20_781, using: &generator))
  let changes: [Event.Carry.Change] = [
    .moved(from: other), .split(from: other), .merged(from: [other, card]),
    .merged(from: ["card-1", other]), .fixed(on: day), .refined(on: day),
  ]
  return Event.Carry(
    deck: deck, card: card, try unwrapped(changes.randomElement(using: &generator)))
}

/// Weights of either model, the default ones, or a little beside them.
private func randomWeights(_ generator: inout SeededGenerator) throws -> Event.Weights {
  let version = try unwrapped(Parameters.Version.allCases.randomElement(using: &generator))
  var weights = Parameters.standard(of: version).values
  weights[2] *= Double.random(in: 0.8...1.2, using: &generator)
  let isStandard = Int.random(in: 0..<4, using: &generator) == 0
  return Event.Weights(
    isStandard ? nil : try Parameters(weights), answers: 9,
    reschedules: Bool.random(using: &generator))
}

private let sampleCarry = Event.Carry(
  deck: "one", card: "card-1", .merged(from: ["card-1", "card-2"]))

/// All visible properties of a progress, as text.
func picture(_ progress: Progress) throws -> String {
  var text = ""
  let export = ProgressExport(progress, learner: try LearnerID("ada"))
  text += try pictureWithoutLines(progress)
  export.json { text += String(decoding: $0, as: UTF8.self) }
  export.csv { text += String(decoding: $0, as: UTF8.self) }
  export.journal { text += String(decoding: $0, as: UTF8.self) }
  return text
}

/// All visible properties of a progress but its events, as text.
func pictureWithoutLines(_ progress: Progress) throws -> String {
  var text = "\(progress.eventCount) \(progress.latestTime) \(progress.unreadCount)\n"
  text += "\(progress.answers(last: 20)) \(progress.awayDays)\n"
  text += "\(progress.quizzes()) \(progress.quizzes(deck: "two"))\n"
  for key in progress.cardsWithAliases { text += "\(key) \(progress.aliases(of: key))\n" }
  text += "\(progress.writerEnds.sorted { $0.key < $1.key })\n"
  text += "\(String(describing: progress.weightsTime)) \(progress.hasCarry(sampleCarry))\n"
  for card in 0..<6 {
    let key = CardKey(deck: "one", card: "card-\(card)")
    text += "\(progress.history(of: key)) \(progress.history(of: key, sinceFix: true).count)\n"
    #expect(progress.lastAnswers(2, to: key) == progress.history(of: key).suffix(2))
    let last = progress.lastAnswer(to: key) { $0.standing == .counted && $0.rating == .again }
    text += "\(String(describing: last))\n"
    text += "\(progress.isMarked(key)) \(progress.carried(to: key))\n"
  }
  for undoable in progress.undoable(last: 10) { text += "undoable \(undoable.reference)\n" }
  for redoable in progress.redoable(last: 10) { text += "redoable \(redoable.reference)\n" }
  for deck in ["one", "two"] {
    for (day, answers) in progress.studyDays(deck: deck) { text += "\(deck) \(day) \(answers)\n" }
  }
  for card in progress.studiedCards {
    guard let day = card.introducedOn else { continue }
    text += "\(day) \(progress.introduced(deck: card.key.deck, on: day))\n"
    text += "\(progress.counted(card.key))\n"
  }
  text += "\(progress.scheduler.parameters.values) \(progress.weights?.answers ?? 0)\n"
  for card in progress.studiedCards { text += "\(card.schedule.map { "\($0)" } ?? "")\n" }
  for card in progress.markedCards { text += "\(progress.marks(of: card))\n" }
  for carried in progress.carried() { text += "\(carried)\n" }
  for card in progress.studiedCards {
    text += "\(card.revisedOn.map(\.description) ?? "") \(card.isCarried) "
    text += "\(progress.history(of: card.key).map(\.standing))\n"
  }
  return text + "\(progress.scheduler.retention) \(progress.scheduler.learningSteps)\n"
}
