import Deck
import FSRS
import Grading
import Progress

extension Session {
  /// The card whose answer was given instead; nil if it is the answer of no card.
  func confused(in answered: Answered) -> Card? {
    answered.judgement.mistakenFor.flatMap {
      owners.card(called: $0, besides: answered.question.card)
    }
  }

  /// The card that the answered one was confused with, if that has happened before too.
  ///
  /// - Parameter answered: A saved answer.
  /// - Returns: The other card, and how often the two were confused.
  package func confusion(in answered: Answered) -> (card: Card, times: Int)? {
    guard let other = confused(in: answered) else { return nil }
    let times = times(answered.question.card, other)
    return times > 1 ? (other, times) : nil
  }

  /// A card to be asked beside the one it was confused with.
  struct Contrast: Hashable, Sendable {
    var form: Form
    /// The other card, whose answer is one of the two options.
    var other: Card
  }

  /// The contrast to ask instead of a card's own question; nil if none is needed.
  ///
  /// A contrast is asked if the card was confused with another at least twice, if both have left
  /// the learning steps or the number of times is ``Confusions/many``, and if no contrast was
  /// answered right since the last confusion. It counts as an answer to the card alone; the memory
  /// of the other card stays as it is.
  func contrast(for card: Card, _ schedule: Schedule?) -> Contrast? {
    guard forms == .any, marks(of: card).form == nil, let schedule, isMissed(card)
    else { return nil }
    var isSettled = false
    if case .review = schedule.phase { isSettled = true }
    guard isSettled || schedule.reviews >= Confusions.many else { return nil }
    for (other, _) in confusions(of: [card.id]).partners(of: card.id) {
      let times = times(card, other)
      let isLearnt = isSettled && FormChoice.isLearnt(progress.schedule(of: other, in: deck))
      guard isLearnt && times > 1 || times >= Confusions.many,
        let form = Form.contrast(of: card, with: other)
      else { continue }
      return Contrast(form: form, other: other)
    }
    return nil
  }

  /// Whether the last answer that could show the confusion was a miss.
  private func isMissed(_ card: Card) -> Bool {
    let contrast = Form.Kind.contrast.rawValue
    let last = progress.lastAnswer(to: key(of: card)) {
      $0.standing == .counted && ($0.answer.form == contrast || $0.answer.verdict == .wrong)
    }
    return last.map { $0.rating == .again } ?? false
  }

  private func confusions(of cards: Set<String>) -> Confusions {
    Confusions(progress: progress, cards: cards, keys: keys, owners: owners)
  }

  /// How often two cards were confused, in either direction.
  private func times(_ card: Card, _ other: Card) -> Int {
    confusions(of: [card.id, other.id]).partners(of: card.id)
      .first { $0.card.id == other.id }?.times ?? 0
  }
}

extension Session {
  /// Removes the card that a card just introduced was confused with, if that is new too: it waits
  /// for another day.
  mutating func keepApart(_ answered: Answered) {
    guard answered.isNew, let other = confused(in: answered) else { return }
    planned -= queue.leaveOut { [deck, progress] in
      $0.fact == other.fact && progress.schedule(of: $0, in: deck) == nil
    }
  }
}
