import FSRS
import Grading
import ProgressStore
import Questions

extension Session {
  /// The card whose answer was given instead; nil when it was nobody's.
  func confused(in answered: Answered) -> Card? {
    answered.judgement.mistakenFor.flatMap {
      owners.card(called: $0, besides: answered.question.card)
    }
  }

  /// The card that the answered one was taken for, when that has happened before too.
  ///
  /// - Parameter answered: A saved answer.
  /// - Returns: The other card and how often the two were taken for each other.
  package func confusion(in answered: Answered) -> (card: Card, times: Int)? {
    guard let other = confused(in: answered) else { return nil }
    let times = times(answered.question.card, other)
    return times > 1 ? (other, times) : nil
  }

  /// A card set against the one it was taken for.
  struct Contrast: Hashable, Sendable {
    var form: Form
    /// The card whose answer stands beside the right one.
    var other: Card
  }

  /// The contrast that a card is due: it was taken for another one twice or more, both have left
  /// learning or it was ``Confusions/many`` times, and no contrast was answered right since it was last
  /// missed.
  ///
  /// It is asked in the place of the card's own question and counts as an answer to that card alone;
  /// the other one is shown, and its memory stays as it is.
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

  /// Whether the last answer that tells of confusion was a miss.
  private func isMissed(_ card: Card) -> Bool {
    let contrast = Form.Kind.contrast.rawValue
    let last = progress.history(of: key(of: card)).last {
      $0.standing == .counted && ($0.answer.form == contrast || $0.answer.verdict == .wrong)
    }
    return last.map { $0.rating == .again } ?? false
  }

  private func confusions(of cards: Set<String>) -> Confusions {
    Confusions(progress: progress, cards: cards, keys: keys, owners: owners)
  }

  /// How often two cards were taken for each other, in either direction.
  private func times(_ card: Card, _ other: Card) -> Int {
    confusions(of: [card.id, other.id]).partners(of: card.id)
      .first { $0.card.id == other.id }?.times ?? 0
  }
}

extension Session {
  /// A fact just met for the first time and taken for another is not followed by that other one: a
  /// new one of the two waits for another day.
  mutating func keepApart(_ answered: Answered) {
    guard answered.isNew, let other = confused(in: answered) else { return }
    planned -= queue.leaveOut { [deck, progress] in
      $0.fact == other.fact && progress.schedule(of: $0, in: deck) == nil
    }
  }
}
