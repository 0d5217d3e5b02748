extension Event.Kind {
  /// The deck it is of; nil for what is of all decks, or says something about another event.
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

extension Event {
  /// What can happen.
  package enum Kind: Hashable, Sendable {
    /// A card was answered and rated.
    case answer(Answer)
    /// The learner changed the rating of an earlier answer.
    case rate(Rate)
    /// An earlier event was taken back, or brought back.
    case undo(Undo)
    /// Cards were forgotten.
    case reset(Reset)
    /// A setting was changed.
    case setting(Setting)
    /// The weights of the scheduler were chosen again.
    case weights(Weights)
    /// Cards beyond what answers support came back.
    case repair(Repair)
    /// A question of a quiz was answered or skipped.
    case quizAnswer(QuizAnswer)
    /// A quiz was finished.
    case quizEnd(QuizEnd)
    /// The learner allowed another answer to a card, or withdrew it.
    case alias(Alias)
    /// The learner marked a card: a note, a flag, a suspension, a day before which it is not asked.
    case mark(Mark)
    /// What became of a card in the deck was carried over.
    case carry(Carry)
    /// The learner does not study on some days.
    case away(Away)
    /// The clock was seen to have been set back.
    case clock(Clock)
    /// Something that a newer version wrote. It is kept, but has no effect.
    case unknown(name: String)
  }

  /// Whether an undo has an effect on it.
  var canBeUndone: Bool {
    switch kind {
    case .undo, .clock, .unknown: false
    default: true
    }
  }

  /// What the judge said, as far as it is kept.
  package enum Verdict: String, CaseIterable, Sendable {
    /// Right.
    case correct
    /// Nearly right, and counted so.
    case close
    /// Right but not enough; asked for more.
    case prompt
    /// Some items of a list.
    case partial
    /// Wrong.
    case wrong
    /// Not understood.
    case unparsed
  }
}
