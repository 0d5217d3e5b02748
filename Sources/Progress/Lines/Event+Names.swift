extension Event.Kind {
  /// The name of the kind in a line.
  package var name: String {
    switch self {
    case .answer: "ans"
    case .rate: "rate"
    case .undo: "undo"
    case .reset: "reset"
    case .setting: "set"
    case .weights: "weights"
    case .repair: "repair"
    case .quizAnswer: "qans"
    case .quizEnd: "qend"
    case .alias: "alias"
    case .mark(let mark): mark.change.name
    case .carry: "carry"
    case .away(let away): away.isOn ? "away" : "back"
    case .clock: "clock"
    case .unknown(let name): name
    }
  }
}

extension Event.Mark.Change {
  /// The name of the mark in a line.
  package var name: String {
    switch self {
    case .note: "note"
    case .flag: "flag"
    case .suspend: "suspend"
    case .bury: "bury"
    case .due: "due"
    case .move: "move"
    case .pin: "pin"
    }
  }
}

extension Event.Carry.Change {
  /// The name of the change in a line.
  package var name: String {
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
