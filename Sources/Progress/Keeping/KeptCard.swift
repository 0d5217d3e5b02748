import FSRS

/// The progress of a card as plain bytes, to be read by the program that wrote them.
package struct KeptCard: BitwiseCopyable {
  private let schedule: Schedule?
  private let lastAnswer: EventReference?
  private let introducedOn: StudyDay?
  private let revisedOn: StudyDay?
  private let isCarried: Bool
  private let isFirstInterval: Bool
  private let heir: Int32
  private let forgottenBefore: Int32
  private let epoch: Int32
  /// The indices of its deck, its id and its topic among the texts of the snapshot.
  private let texts: (deck: Int32, card: Int32, topic: Int32)

  /// Packs the progress of a card.
  /// - Parameters:
  ///   - card: The progress.
  ///   - index: The index of a text, which is added if it is new.
  package init(_ card: CardProgress, _ index: (String) -> Int32) {
    schedule = card.schedule
    lastAnswer = card.lastAnswer
    introducedOn = card.introducedOn
    revisedOn = card.revisedOn
    isCarried = card.isCarried
    isFirstInterval = card.isFirstInterval
    heir = card.heir
    forgottenBefore = card.forgottenBefore
    epoch = card.epoch
    texts = (index(card.key.deck), index(card.key.card), index(card.topic))
  }

  /// The progress of the card, with the texts of the snapshot; nil if a text is missing.
  package func progress(_ all: [String]) -> CardProgress? {
    guard all.indices.contains(Int(texts.deck)), all.indices.contains(Int(texts.card)),
      all.indices.contains(Int(texts.topic))
    else { return nil }
    var card = CardProgress(key: CardKey(deck: all[Int(texts.deck)], card: all[Int(texts.card)]))
    card.schedule = schedule
    card.topic = all[Int(texts.topic)]
    card.lastAnswer = lastAnswer
    card.introducedOn = introducedOn
    card.revisedOn = revisedOn
    card.isCarried = isCarried
    card.isFirstInterval = isFirstInterval
    card.heir = heir
    card.forgottenBefore = forgottenBefore
    card.epoch = epoch
    return card
  }
}
