import Deck
import FSRS
import Progress

@testable import Study

extension Sample {
  /// Takes over what the deck changed, as a command does when it starts.
  @discardableResult
  mutating func takeOver() throws -> [Event.Carry] {
    let carries = migration.carries
    for carry in carries { progress.apply(try event(.carry(carry))) }
    return carries
  }

  /// The changes that have not been applied yet.
  var migration: DeckMigration { DeckMigration(deck: deck, progress: progress, on: moment.day) }

  /// The schedules of the deck's cards.
  var schedules: [Schedule?] { deck.cards.map { progress.schedule(of: $0, in: deck) } }

  /// A line for each card of the deck and each retired card, then the messages.
  func standing(since before: Sample, _ carries: [Event.Carry]) -> String {
    let orphans = Orphan.all(of: deck, in: progress, on: moment.day)
    var lines = deck.cards.map { card in
      let rests = orphans.contains { $0.key.card == card.id } ? ", rests" : ""
      return "\(name(card.id)): \(memory(card.id, since: before))\(rests)"
    }
    for orphan in orphans {
      guard case .buried(let stone) = orphan.reason else { continue }
      let id = orphan.key.card
      lines.append("\(name(id)): \(memory(id, since: before)), rests: \(stone.reason)")
    }
    lines += carries.map { "told: \(name($0.card)) \(described($0.change))" }
    return lines.joined(separator: "\n")
  }

  private func name(_ id: String) -> String { String(id.dropFirst("sample/".count)) }

  private func memory(_ id: String, since before: Sample) -> String {
    guard let now = progress.card(CardKey(deck: "sample", card: id))?.schedule else {
      return "never asked"
    }
    for card in before.deck.cards {
      guard let then = before.progress.schedule(of: card, in: before.deck) else { continue }
      if now == then { return "as \(name(card.id))" }
      guard now.memory.difficulty == then.memory.difficulty else { continue }
      if now.memory.stability == then.memory.stability / 2 { return "half of \(name(card.id))" }
      let days = Elapsed(days: moment.day - then.last.day)
      let lapsed = progress.scheduler.model.next(then.memory, rating: .again, after: days)
      if now.memory.stability == lapsed.stability, now.lapses == then.lapses,
        now.due == .day(moment.day)
      {
        return "as \(name(card.id)) after a lapse, due today"
      }
    }
    return "\(now)"
  }

  private func described(_ change: Event.Carry.Change) -> String {
    switch change {
    case .moved(let old): "moved from \(name(old))"
    case .split(let old): "split from \(name(old))"
    case .merged(let olds): "merged from \(olds.map(name).joined(separator: ", "))"
    case .fixed(let day): "fixed \(day)"
    case .retired: "retired"
    case .refined(let day): "refined \(day)"
    }
  }
}

extension Undoable {
  /// Whether it is a change of the deck that was taken over.
  var isCarry: Bool { if case .other(.carry) = action { true } else { false } }
}

extension Due {
  /// The study day; nil for a step.
  var day: Int { if case .day(let day) = self { day } else { .min } }
}
