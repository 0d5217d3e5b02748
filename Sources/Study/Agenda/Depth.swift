import Progress
import Deck

/// How much of a deck new cards are taken from. What was begun is reviewed at any depth.
package enum Depth: String, CaseIterable, Sendable {
  /// Core cards only.
  case core
  /// Everything but details.
  case useful
  /// Everything.
  case all

  /// Whether a card lies within it.
  package func includes(_ card: Card) -> Bool {
    switch self {
    case .core: card.importance == .core
    case .useful: card.importance != .detail
    case .all: true
    }
  }
}

extension Settings {
  /// How much of a deck new cards are taken from.
  package var newCardDepth: Depth { Depth(rawValue: self[.depth]) ?? .all }
}
