extension Event.Kind {
  /// The deck it concerns; nil if it concerns all decks, or another event.
  package var deck: String? {
    switch self {
    case .answer(let answer): answer.deck
    case .quizAnswer(let answer): answer.deck
    case .quizEnd(let end): end.deck
    case .reset(let reset): reset.scope.deck
    case .setting(let setting): SettingKey.deck(in: setting.key)
    case .alias(let alias): alias.deck
    case .mark(let mark): mark.deck
    case .carry(let carry): carry.deck
    case .rate, .undo, .weights, .repair, .away, .clock, .unknown: nil
    }
  }
}

extension Event.Kind {
  /// The content; nil for a kind from a newer version.
  var content: (any EventContent)? {
    switch self {
    case .answer(let content): content
    case .rate(let content): content
    case .undo(let content): content
    case .reset(let content): content
    case .setting(let content): content
    case .weights(let content): content
    case .repair(let content): content
    case .quizAnswer(let content): content
    case .quizEnd(let content): content
    case .alias(let content): content
    case .mark(let content): content
    case .carry(let content): content
    case .away(let content): content
    case .clock(let content): content
    case .unknown: nil
    }
  }

  /// The name of the kind in a line.
  package var name: String {
    if case .unknown(let name) = self { name } else { content?.name ?? "" }
  }

  /// Reads the content of a line.
  /// - Throws: `LineError` if a field is missing or out of range.
  package init(_ fields: LineFields) throws(LineError) {
    let name = try fields.name("e")
    switch name {
    case "ans": self = .answer(try Event.Answer(fields))
    case "rate": self = .rate(try Event.Rate(fields))
    case "undo": self = .undo(try Event.Undo(fields))
    case "reset": self = .reset(try Event.Reset(fields))
    case "set": self = .setting(try Event.Setting(fields))
    case "weights": self = .weights(try Event.Weights(fields))
    case "repair": self = .repair(try Event.Repair(fields))
    case "qans": self = .quizAnswer(try Event.QuizAnswer(fields))
    case "qend": self = .quizEnd(try Event.QuizEnd(fields))
    case "alias": self = .alias(try Event.Alias(fields))
    case "note", "flag", "suspend", "bury", "due", "move", "pin":
      self = .mark(try Event.Mark(fields))
    case "carry" where try Event.Carry.isKnown(fields): self = .carry(try Event.Carry(fields))
    case "away", "back": self = .away(try Event.Away(fields))
    case "clock": self = .clock(try Event.Clock(fields))
    default: self = .unknown(name: name)
    }
  }
}

extension Event {
  /// The kinds of events.
  package enum Kind: Hashable, Sendable {
    /// A card was answered and rated.
    case answer(Answer)
    /// The learner changed the rating of an earlier answer.
    case rate(Rate)
    /// An earlier event was undone or redone.
    case undo(Undo)
    /// Cards were forgotten.
    case reset(Reset)
    /// A setting was changed.
    case setting(Setting)
    /// The scheduler's parameters were changed.
    case weights(Weights)
    /// Cards with intervals that the answers do not support were made due earlier.
    case repair(Repair)
    /// A question of a quiz was answered or skipped.
    case quizAnswer(QuizAnswer)
    /// A quiz was finished.
    case quizEnd(QuizEnd)
    /// The learner added an accepted answer for a card, or removed it.
    case alias(Alias)
    /// The learner marked a card: a note, a flag, a suspension, a day before which it is not asked.
    case mark(Mark)
    /// The progress followed a change to a card in the deck.
    case carry(Carry)
    /// The learner has days off.
    case away(Away)
    /// The clock was found to have been set back.
    case clock(Clock)
    /// A kind of event from a newer version. It is kept, but has no effect.
    case unknown(name: String)
  }

  /// Whether it can be undone.
  var canBeUndone: Bool {
    switch kind {
    case .undo, .clock, .unknown: false
    default: true
    }
  }

  /// The judge's verdict, as it is stored.
  package enum Verdict: String, CaseIterable, Sendable {
    /// Right.
    case correct
    /// Nearly right, and counted as right.
    case close
    /// Right but not precise enough; the learner was asked for more.
    case prompt
    /// Some items of a list.
    case partial
    /// Wrong.
    case wrong
    /// Not understood.
    case unparsed
  }
}
