import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// Messages about studied cards that are no longer asked.
@MainActor
enum OrphanWords {
  /// The sentence about removed cards: "2 questions you learned are no longer asked: …; their memory is
  /// kept."
  static func list(_ orphans: [Orphan], in deck: Deck) -> String? {
    guard !orphans.isEmpty else { return nil }
    let (are, their) = orphans.count == 1 ? ("is", "its") : ("are", "their")
    let names = orphans.prefix(5).map(\.key.card).joined(separator: ", ")
    let more = orphans.count > 5 ? " and \(Words.grouped(orphans.count - 5)) more" : ""
    return
      "\(Words.count(orphans.count, "question")) you learned \(are) no longer asked, but \(their) memory "
      + "is kept: \(names)\(more). hegang show ID says why."
  }

  /// Shows one of them: why it is no longer asked, its memory and its history.
  static func show(_ orphan: Orphan, _ deck: Deck, _ learner: Learner, on output: Output) {
    output.line(StyledText(orphan.key.card))
    output.paragraph("  No longer asked: \(reason(orphan.reason))", indent: 2)
    memory(of: orphan.key, learner, on: output)
  }

  /// The reason why a card is no longer asked.
  static func reason(_ reason: Orphan.Reason) -> String {
    switch reason {
    case .superseded(_, let newer):
      "there is a newer number\(newer.map { ", \($0.id)" } ?? "")."
    case .expired(_, let end): "it was true until \(end)."
    case .buried(let stone): stone.reason
    case .gone: "it is no longer in the deck."
    }
  }

  /// Shows "Memory: recall now 91%, down to the target of 90% in a day; next tomorrow.", and every
  /// answer.
  static func memory(of key: CardKey, _ learner: Learner, on output: Output) {
    let moment = learner.recorder.moment
    guard let card = learner.progress.card(key), let schedule = card.schedule else {
      return output.line("  Never asked.")
    }
    let outlook = MemoryWords.outlook(
      of: schedule, in: key.deck, learner.progress, at: moment)
    let next = MemoryWords.next(of: card, learner.progress, at: moment)
    output.paragraph("  Memory: \(outlook); next \(next).", indent: 2)
    for answer in learner.progress.history(of: key) {
      let standing = answer.standing == .counted ? "" : " (\(answer.standing.rawValue))"
      let inAnki = answer.answer.form == Event.Answer.ankiForm ? ", in Anki" : ""
      let typed = answer.answer.typed.isEmpty ? inAnki : ", typed \(answer.answer.typed)"
      output.paragraph(
        "    \(answer.day) \(Words.name(answer.rating))\(standing)\(typed)", indent: 6)
    }
  }
}
