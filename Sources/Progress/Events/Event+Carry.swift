extension Event {
  /// A change to a card by its author that the learner's progress has followed.
  ///
  /// Authors rename, split, merge and correct facts. The deck records what happened to a card; this
  /// event records that the learner's memory followed. Two equal events, from two machines that
  /// opened the same new deck, count once: the first in replay order has the effect, and if either
  /// is undone it has none.
  package struct Carry: Hashable, Sendable {
    /// The change to the card.
    package enum Change: Hashable, Sendable {
      /// It has a new id: memory, due dates and history move to it, and answers to the old id still
      /// count for it.
      case moved(from: String)
      /// It asks a part of what another card asked: it starts with half the stability and an
      /// earlier due date, but not before tomorrow.
      case split(from: String)
      /// It asks what several cards asked, 1 to ``Carry/mostSources``: it continues with the
      /// weakest memory.
      case merged(from: [String])
      /// Its answer was wrong or has changed, on a day: stability falls as after Again, and it is
      /// due at once. This is neither an answer nor a lapse.
      case fixed(on: StudyDay)
      /// Its answer became more precise, on a day. This has no other effect.
      case refined(on: StudyDay)
      /// It is no longer asked, and the learner was told. This has no other effect.
      case retired
    }

    /// The largest number of cards that can be merged: as many as certainly fit on a line.
    package static let mostSources = 16

    /// The deck.
    package let deck: String
    /// The card, by its present id.
    package let card: String
    /// The change to the card.
    package let change: Change

    /// Creates a change.
    /// - Parameters:
    ///   - deck: The deck; names are limited as in ``Event/Answer``.
    ///   - card: The card, by its present id.
    ///   - change: What happened to it.
    package init(deck: String, card: String, _ change: Change) {
      self.deck = deck
      self.card = card
      self.change = change
    }
  }
}

extension Event.Carry {
  /// The cards it comes from, by their earlier ids.
  package var sources: [String] {
    switch change {
    case .moved(let card), .split(let card): [card]
    case .merged(let cards): cards
    case .fixed, .refined, .retired: []
    }
  }
}

extension Event.Carry: EventContent {
  var name: String { "carry" }

  /// Whether this version knows the change; a change from a later one is kept, and has no effect.
  static func isKnown(_ fields: LineFields) throws(LineError) -> Bool {
    ["moved", "split", "merged", "fixed", "refined", "retired"].contains(try fields.string("how"))
  }

  init(_ fields: LineFields) throws(LineError) {
    let change: Change =
      switch try fields.string("how") {
      case "moved": .moved(from: try fields.cards("from", 1...1)[0])
      case "split": .split(from: try fields.cards("from", 1...1)[0])
      case "merged": .merged(from: try fields.cards("from", 1...Self.mostSources))
      case "fixed": .fixed(on: try fields.day("as_of"))
      case "refined": .refined(on: try fields.day("as_of"))
      case "retired": .retired
      default: throw .outOfRange("how")
      }
    self.init(deck: try fields.name("deck"), card: try fields.card(), change)
  }

  func append(to line: inout [UInt8]) {
    line.append("deck", deck)
    line.append("card", card)
    line.append("how", change.name)
    switch change {
    case .moved, .split, .merged: line.append("from", sources.joined(separator: " "))
    case .fixed(let day), .refined(let day): line.append("as_of", day.description)
    case .retired: break
    }
  }
}

extension Event.Carry.Change {
  /// The name of the change in a line.
  fileprivate var name: String {
    switch self {
    case .moved: "moved"
    case .split: "split"
    case .merged: "merged"
    case .fixed: "fixed"
    case .refined: "refined"
    case .retired: "retired"
    }
  }
}
