extension Event {
  /// A mark by the learner on a card. Of several marks of one kind the last counts; a reset keeps
  /// them.
  package struct Mark: Hashable, Sendable {
    /// The kinds of marks.
    package enum Change: Hashable, Sendable {
      /// A note, shown with the card; an empty one removes the note.
      case note(String)
      /// Whether the card is flagged to be looked at.
      case flag(Bool)
      /// Whether the card is suspended: not asked until this is reversed.
      case suspend(Bool)
      /// The card is not asked before this day.
      case bury(until: StudyDay)
      /// The latest day on which the card is asked; its memory is unchanged, and the next answer
      /// gives it another due date.
      case due(on: StudyDay)
      /// A new due date for a card in review; the next answer gives it another.
      case move(to: StudyDay)
      /// The only form in which the card is asked; an empty one removes this choice.
      case pin(form: String)
    }

    /// The deck.
    package let deck: String
    /// The card.
    package let card: String
    /// The mark.
    package let change: Change

    /// Creates a mark. A long note is truncated.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - card: The card.
    ///   - change: The mark.
    package init(deck: String, card: String, _ change: Change) {
      self.deck = deck
      self.card = card
      if case .note(let text) = change {
        self.change = .note(capped(text))
      } else {
        self.change = change
      }
    }
  }
}

extension Event.Mark: EventContent {
  var name: String {
    switch change {
    case .note: "note"
    case .flag: "flag"
    case .suspend: "suspend"
    case .bury: "bury"
    case .due: "due"
    case .move: "move"
    case .pin: "pin"
    }
  }

  init(_ fields: LineFields) throws(LineError) {
    let change: Change =
      switch try fields.name("e") {
      case "note": .note(try fields.text("text"))
      case "flag": .flag(try fields.flag("on"))
      case "suspend": .suspend(try fields.flag("on"))
      case "bury": .bury(until: try fields.day("until"))
      case "due": .due(on: try fields.day("by"))
      case "move": .move(to: try fields.day("to"))
      case "pin": .pin(form: try fields.optionalName("form"))
      default: throw .outOfRange("e")
      }
    self.init(deck: try fields.name("deck"), card: try fields.card(), change)
  }

  func append(to line: inout [UInt8]) {
    line.append("deck", deck)
    line.append("card", card)
    switch change {
    case .note(let text): line.append("text", text)
    case .flag(let isOn), .suspend(let isOn): line.append("on", isOn ? 1 : 0)
    case .bury(let day): line.append("until", day.description)
    case .due(let day): line.append("by", day.description)
    case .move(let day): line.append("to", day.description)
    case .pin(let form): line.append("form", form)
    }
  }
}
