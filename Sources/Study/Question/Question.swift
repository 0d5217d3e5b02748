import Deck
import Grading

/// A card in one form, ready to be shown and judged.
package struct Question: Hashable, Sendable {
  /// The card that is asked.
  package let card: Card
  /// The form in which it is asked; the gap in a statement is typed like any answer.
  package let form: Form.Kind
  /// The question, a complete sentence.
  package let stem: String
  /// The options in the order shown; empty for a typed question.
  package let options: [String]
  /// The index of the right option.
  package let right: Int
  /// The items to match the options with, in the order shown, or the events of a timeline, one between each
  /// two options; empty for every other form.
  package let items: [String]
  /// The right indices in `options`, in order or one for each item; empty if nothing is arranged.
  package let arrangement: [Int]
  private let promisedKey: PromisedKey
  /// Answers that the learner has added to those accepted for the card.
  private let aliases: [String]

  /// Prepares a card in one of its forms.
  ///
  /// The order of names changes from showing to showing, so that nobody learns the position instead
  /// of the answer, and so do the wrong ones if there are enough; numbers always ascend.
  /// - Parameters:
  ///   - card: The card.
  ///   - form: One of its forms.
  ///   - keys: The keys of its deck.
  ///   - showing: How often the card was shown before.
  ///   - aliases: Answers that the learner has added to those accepted for the card.
  package init(
    card: Card, form: Form, keys: AnswerKeys, showing: Int, aliases: [String] = []
  ) {
    self.card = card
    self.form = form.kind.isTyped ? .typed : form.kind
    self.stem = form.stem
    promisedKey = keys.promise(for: card, stem: form.stem)
    self.aliases = aliases
    let form = form.shown(showing)
    var random = StableRandom(seed: "\(card.id)#\(showing)")
    let order =
      form.isShuffled(for: card.answer)
      ? random.shuffled(Array(form.options.indices)) : Array(form.options.indices)
    let isMatch = form.kind == .match
    let rows = isMatch ? random.shuffled(Array(form.items.indices)) : Array(form.items.indices)
    options = order.map { form.options[$0] }
    right = order.firstIndex(of: form.right) ?? 0
    items = rows.map { form.items[$0] }
    let places = isMatch ? rows.map { form.arrangement[$0] } : form.arrangement
    arrangement = places.compactMap(order.firstIndex)
  }

  /// The right answer as it is shown.
  package var answer: String { card.answer.display }

  /// How exact a typed answer has to be, as a sentence below the question; nil where nothing needs
  /// to be said.
  package var exactness: String? {
    form == .typed ? card.answer.exactness(askedIn: stem) : nil
  }

  private var key: Key { promisedKey.value }

  /// The label of an option: its number, or its letter if the options are arranged.
  package func mark(_ place: Int) -> String {
    form.answering == .arranging ? Arrangement.letter(place) : String(place + 1)
  }

  /// The keys that answer at once, without Enter: the numbers of the options.
  package var keys: Set<Character> {
    switch form.answering {
    case .picking: Set(options.indices.map { Character(String($0 + 1)) })
    case .rating: ["1", "2", "3", "4"]
    case .typing, .arranging: []
    }
  }

  /// The answer behind a typed line: the option with that number, or the text itself.
  package func said(_ typed: String) -> String {
    switch form.answering {
    case .typing, .rating: break
    case .picking: if let place = Pick(options).place(of: typed) { return options[place] }
    case .arranging:
      if case .places(let places) = arranged.reading(of: typed) { return arranged.words(places) }
    }
    return typed
  }

  /// A description of the answer to type for an arrangement; nil for every other form.
  package var expected: String? { form.answering == .arranging ? arranged.expected : nil }

  /// The number of equally likely blind guesses; nil if the answer is typed.
  package var chances: Int? {
    switch form.answering {
    case .typing: nil
    case .picking: options.count
    case .arranging: arranged.chances
    case .rating: nil
    }
  }

  private var arranged: Arrangement {
    Arrangement(items: items, options: options, right: arrangement)
  }

  /// Judges a typed line: the number of an option, or the answer in words.
  package func judge(_ typed: String) -> Judgement {
    switch form.answering {
    case .typing: Grading.judge(typed, against: key, allowing: aliases)
    case .picking: judgePick(typed)
    case .rating:
      Judgement(SelfRating.rating(typed).map(\.verdict) ?? .unparsed, reason: SelfRating.asked)
    case .arranging: judgeArrangement(typed)
    }
  }

  /// Whether a text is exactly the answer, or exactly one item of it.
  package func isAnswer(_ typed: String) -> Bool {
    let answers =
      switch card.answer {
      case .name(let name): name.accepted
      case .list(let list): list.items.flatMap(\.self)
      case .number, .year, .date: [String]()
      }
    let typed = typed.trimmed.lowercased()
    return (answers + aliases).contains { $0.lowercased() == typed }
  }

  /// Whether to ask again because a judgement asks for more.
  ///
  /// The learner is asked about a typed answer once. A line that names no option, or no order, is a
  /// typing mistake and never counts.
  ///
  /// - Parameters:
  ///   - judgement: The judgement of the line.
  ///   - asked: Whether the learner was asked for more before.
  /// - Returns: Whether to ask again.
  package func asksAgain(after judgement: Judgement, asked: Bool) -> Bool {
    switch judgement.verdict {
    case .prompt: !asked
    case .unparsed: !asked || form.answering != .typing
    case .correct, .close, .partial, .wrong: false
    }
  }

  private func judgeArrangement(_ typed: String) -> Judgement {
    switch arranged.reading(of: typed) {
    case .places(let places): return arranged.judgement(of: places)
    case .incomplete: return Judgement(.unparsed, reason: arranged.expected)
    case .words:
      let judged = Grading.judge(typed, against: key)
      let isRead = items.isEmpty && (judged.share ?? 0) > 0
      return isRead ? judged : Judgement(.unparsed, reason: arranged.expected)
    }
  }

  private func judgePick(_ typed: String) -> Judgement {
    if let place = Pick(options).place(of: typed) { return judgement(choosing: place) }
    let judged = Grading.judge(typed, against: key, allowing: aliases)
    if judged.verdict == .correct { return judged }
    return Judgement(.unparsed, reason: "Type the number of an option, 1 to \(options.count).")
  }

  /// Judges a choice. If the picked option is another card's answer the judgement says so; for a
  /// composite every option is.
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
  /// Whether the order of the options changes from showing to showing.
  fileprivate func isShuffled(for answer: Answer) -> Bool {
    switch kind {
    case .choice: if case .name = answer { !keepsOrder } else { false }
    case .odd, .whichSource: !keepsOrder
    case .order, .match: true
    case .typed, .open, .cloze, .computed, .gap, .rank, .trueFalse, .membership, .position,
      .estimate,
      .compare, .beforeAfter, .timeline, .contrast, .noLongerTrue:
      false
    }
  }
}
