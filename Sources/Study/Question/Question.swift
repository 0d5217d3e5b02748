import Grading
import Questions

/// A form made concrete for one showing: what is asked, what is offered, and how an answer to it is
/// judged.
package struct Question: Hashable, Sendable {
  /// The card that is asked.
  package let card: Card
  /// The way it is asked; the gap in a statement is typed like any answer.
  package let form: Form.Kind
  /// The question, a whole sentence.
  package let stem: String
  /// What is offered, in the order shown; empty for a typed question.
  package let options: [String]
  /// The place of the right option in `options`.
  package let right: Int
  private let key: Key
  /// Answers that the learner had accepted for the card.
  private let aliases: [String]

  /// A card in one of its forms.
  ///
  /// Names change their order from showing to showing, so that no place is learnt instead of the
  /// answer; numbers always ascend.
  /// - Parameters:
  ///   - card: The card.
  ///   - form: One of its forms.
  ///   - keys: The keys of its deck.
  ///   - showing: How often the card was shown before.
  ///   - aliases: Answers that the learner had accepted for the card.
  package init(
    card: Card, form: Form, keys: AnswerKeys, showing: Int, aliases: [String] = []
  ) {
    self.card = card
    self.form = form.kind.isTyped ? .typed : form.kind
    self.stem = form.stem
    self.key = keys.key(for: card, stem: form.stem)
    self.aliases = aliases
    if form.isShuffled(for: card.answer) {
      var random = StableRandom(seed: "\(card.id)#\(showing)")
      let order = random.shuffled(Array(form.options.indices))
      options = order.map { form.options[$0] }
      right = order.firstIndex(of: form.right) ?? 0
    } else {
      options = form.options
      right = form.right
    }
  }

  /// The right answer as it is shown.
  package var answer: String { key.display }

  /// The keys that answer at once, without Enter: the numbers of what can be picked.
  package var keys: Set<Character> {
    form.answering == .picking ? Set(options.indices.map { Character(String($0 + 1)) }) : []
  }

  /// What was said by typing something: the option behind a number, or the text itself.
  package func said(_ typed: String) -> String {
    guard form.answering == .picking, let place = Pick(options).place(of: typed) else {
      return typed
    }
    return options[place]
  }

  /// Judges what was typed: the number of an option, or the answer in words.
  package func judge(_ typed: String) -> Judgement {
    switch form.answering {
    case .typing, .arranging: Grading.judge(typed, against: key, allowing: aliases)
    case .picking: judgePick(typed)
    }
  }

  private func judgePick(_ typed: String) -> Judgement {
    if let place = Pick(options).place(of: typed) { return judgement(choosing: place) }
    let judged = Grading.judge(typed, against: key, allowing: aliases)
    if judged.verdict == .correct { return judged }
    return Judgement(.unparsed, reason: "Type the number of an option, 1 to \(options.count).")
  }

  /// What the right option is another's answer to is worth saying; of a composite all options are.
  private func judgement(choosing place: Int) -> Judgement {
    if place == right { return Judgement(.correct) }
    guard !card.isComposite else { return Judgement(.wrong) }
    let judged = Grading.judge(options[place], against: key)
    return Judgement(
      .wrong, reason: judged.verdict == .wrong ? judged.reason : "",
      mistakenFor: judged.mistakenFor)
  }
}

extension Form {
  /// Whether the options take another order from showing to showing.
  fileprivate func isShuffled(for answer: Answer) -> Bool {
    switch kind {
    case .choice: if case .name = answer { !keepsOrder } else { false }
    case .typed, .cloze, .trueFalse, .compare: false
    }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let inner = drop { $0.isWhitespace }
    return String(inner.prefix(inner.count - inner.reversed().prefix { $0.isWhitespace }.count))
  }
}
