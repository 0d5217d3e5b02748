import Deck
import FSRS
import Journal
import Progress

/// The studied cards of a deck as text, for people and for Anki.
struct CardTexts {
  private let deck: Deck
  private let rows: [(card: Card, schedule: Schedule)]
  private let moment: Moment
  private let scheduler: Scheduler

  init(_ deck: Deck, _ progress: Progress, _ choice: ExportChoice, _ moment: Moment) {
    self.deck = deck
    self.moment = moment
    scheduler = progress.scheduler(on: StudyDay(number: moment.day), of: deck.subject)
    rows = deck.cards.compactMap { card in
      let key = CardKey(deck: deck.subject, card: card.id)
      guard let schedule = progress.card(key)?.schedule else { return nil }
      guard choice.topics.isEmpty || choice.topics.contains(card.topic) else { return nil }
      let isRecent = choice.since.map { since in
        progress.history(of: key).contains { $0.day >= since }
      }
      return isRecent ?? true ? (card, schedule) : nil
    }
  }

  /// Notes that Anki imports from a text file: id, question, answer and tag, separated by tabs.
  var ankiText: String {
    let head = "#separator:tab\n#html:false\n#guid column:1\n#tags column:4\n"
    return head
      + rows.map { row in
        let cells = [
          row.card.id, row.card.forms.first?.stem ?? row.card.label, row.card.answer.display,
          "\(deck.subject)::\(row.card.topic)",
        ]
        return cells.map(Self.oneLine).joined(separator: "\t") + "\n"
      }.joined()
  }

  /// A table for each topic.
  var markdown: String {
    var text = "# \(Self.escaped(deck.title))\n"
    for topic in deck.topics {
      let own = rows.filter { $0.card.topic == topic.id }
      if own.isEmpty { continue }
      text += "\n## \(Self.escaped(topic.name))\n\n"
      text +=
        "| card | answer | recall above target for | next | reviews | lapses |\n|---|---|---|---|--:|--:|\n"
      for (card, schedule) in own {
        let cells = [
          Self.escaped(card.title), Self.escaped(card.answer.display),
          Words.days(scheduler.daysToTarget(of: schedule).days), Words.next(schedule, at: moment),
          "\(schedule.reviews)", "\(schedule.lapses)",
        ]
        text += "| " + cells.joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in oneLine(text) {
      if "\\|*_`<>[]#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
