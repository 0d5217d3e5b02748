extension Event {
  /// A reset: everything about the cards that comes earlier has no effect any more.
  package struct Reset: Hashable, Sendable {
    /// The cards and quizzes that a reset forgets.
    package enum Scope: Hashable, Sendable {
      /// Every card and quiz of every deck.
      case all
      /// Every card and quiz of a deck.
      case deck(String)
      /// The cards of a deck whose last answer before the reset was given in this topic.
      ///
      /// The topics recorded in the answers count, not those in the deck, so that the effect of a
      /// reset depends on the journal alone.
      case topic(deck: String, topic: String)
      /// Some cards of a deck, by their ids; ``mostCards`` at most.
      case cards(deck: String, cards: [String])
    }

    /// The largest number of cards in one reset: a fact has far fewer.
    package static let mostCards = 16

    /// The cards and quizzes that the reset forgets.
    package let scope: Scope

    /// Creates a reset.
    package init(_ scope: Scope) {
      self.scope = scope
    }
  }
}

extension Event.Reset: EventContent {
  var name: String { "reset" }

  init(_ fields: LineFields) throws(LineError) {
    switch try fields.string("scope") {
    case "all": self.init(.all)
    case "deck": self.init(.deck(try fields.name("deck")))
    case "topic":
      self.init(.topic(deck: try fields.name("deck"), topic: try fields.name("topic")))
    case "cards":
      self.init(
        .cards(
          deck: try fields.name("deck"), cards: try fields.cards("card", 1...Self.mostCards)))
    default: throw .outOfRange("scope")
    }
  }

  func append(to line: inout [UInt8]) {
    line.append("scope", scope.name)
    if let deck = scope.deck { line.append("deck", deck) }
    if let topic = scope.topic { line.append("topic", topic) }
    if case .cards(_, let cards) = scope { line.append("card", cards.joined(separator: " ")) }
  }
}

extension Event.Reset.Scope {
  /// The name of the scope in a line.
  package var name: String {
    switch self {
    case .all: "all"
    case .deck: "deck"
    case .topic: "topic"
    case .cards: "cards"
    }
  }

  /// The deck of the scope; nil for all.
  package var deck: String? {
    switch self {
    case .all: nil
    case .deck(let deck), .topic(let deck, _), .cards(let deck, _): deck
    }
  }

  /// The topic of the scope; nil for all.
  package var topic: String? {
    guard case .topic(_, let topic) = self else { return nil }
    return topic
  }
}
