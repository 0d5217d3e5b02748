/// The cards, and the steps that each one's state is computed from.
package struct CardFold: Sendable {
  /// The progress of each card. Other folds name cards by their index here.
  package var all: [CardProgress] = []
  /// The counts of each deck's days.
  private(set) var days: [DeckDays] = []
  /// The index of the card that each step names, by the step's index; −1 for everything else.
  private(set) var ofStep: [Int32]
  /// The last thing that happened to each card, undone and forgotten things included: an answer,
  /// a carry, or a day that it was made due on; −1 without one.
  private var lastStep: [Int32] = []
  /// The previous step of the same card for each step, by its index; −1 for the first.
  private var stepBefore: [Int32]
  private var indices: [CardKey: Int] = [:]
  /// The card with the names at an index; −1 if it was not looked up yet.
  private var ofNames: [Int32] = []
  /// The index in `days` of each card's deck.
  private var deckOfCard: [Int] = []
  private var deckIndices: [String: Int] = [:]

  /// Creates the state without cards, for events with this many steps and names.
  package init(steps: Int, names: Int) {
    ofStep = [Int32](repeating: -1, count: steps)
    stepBefore = ofStep
    lastStep.reserveCapacity(names)
    all.reserveCapacity(names)
    indices.reserveCapacity(names)
  }

  /// The state of the cards in a snapshot; the events that they come from are elsewhere.
  init(_ kept: KeptProgress) {
    all = kept.cards
    ofStep = [Int32](repeating: -1, count: kept.events.count)
    stepBefore = ofStep
    lastStep = [Int32](repeating: -1, count: all.count)
    for (index, days) in kept.days.enumerated() {
      deckIndices[days.deck] = index
      self.days.append(
        DeckDays(introduced: DayCounts(days.introduced), answered: DayCounts(days.answered)))
    }
    indices.reserveCapacity(all.count)
    deckOfCard.reserveCapacity(all.count)
    var last: (deck: String, index: Int)?
    for (index, card) in all.enumerated() {
      indices[card.key] = index
      if last?.deck != card.key.deck {
        last = (card.key.deck, deckIndices[card.key.deck] ?? 0)
      }
      deckOfCard.append(last?.index ?? 0)
    }
  }

  /// The counts of each deck, in the order in which decks were first named.
  var daysByDeck: [KeptProgress.Days] {
    deckIndices.sorted { $0.value < $1.value }.map { deck, index in
      KeptProgress.Days(
        deck: deck, introduced: days[index].introduced.byNumber,
        answered: days[index].answered.byNumber)
    }
  }

  /// Notes which card an answer before the snapshot names.
  mutating func name(_ step: Int, _ key: CardKey) { ofStep[step] = Int32(place(key)) }

  /// The card that has an id, if it was ever named.
  func index(of key: CardKey) -> Int? { indices[key] }

  /// The days of a deck; nil if none of its cards was named.
  func days(of deck: String) -> DeckDays? { deckIndices[deck].map { days[$0] } }

  /// The steps of a card in replay order.
  func steps(of card: Int) -> [Int32] {
    var steps: [Int32] = []
    var index = lastStep[card]
    while index >= 0 {
      steps.append(index)
      index = stepBefore[Int(index)]
    }
    steps.reverse()
    return steps
  }

  /// The steps of a card, the last one in replay order first, each looked up when it is needed.
  func latestSteps(of card: Int) -> some Sequence<Int32> {
    sequence(state: lastStep[card]) { index -> Int32? in
      guard index >= 0 else { return nil }
      defer { index = self.stepBefore[Int(index)] }
      return index
    }
  }

  /// Makes room for one more event.
  mutating func grow() {
    ofStep.append(-1)
    stepBefore.append(-1)
  }

  /// Assigns a step to its card.
  mutating func file(_ step: Int32, under card: Int) {
    stepBefore[Int(step)] = lastStep[card]
    lastStep[card] = step
    ofStep[Int(step)] = Int32(card)
  }

  /// Stores the progress of a card, and updates the counts of new cards.
  mutating func replace(_ card: Int, _ state: CardProgress) {
    let deck = deckOfCard[card]
    if let day = all[card].introducedOn { days[deck].introduced.add(-1, on: day) }
    if let day = state.introducedOn { days[deck].introduced.add(1, on: day) }
    all[card] = state
  }

  /// Counts a card that was new on a day.
  mutating func countNew(_ card: Int, on day: StudyDay) {
    days[deckOfCard[card]].introduced.add(1, on: day)
  }

  /// Updates the number of answers on each day.
  mutating func count(_ change: Int, answer: Int32, on day: StudyDay) {
    days[deckOfCard[Int(ofStep[Int(answer)])]].answered.add(change, on: day)
  }

  /// The index of the card with the names at a place in a table.
  mutating func index(ofNamesAt place: Int, in table: EventTable) -> Int {
    if place < ofNames.count, ofNames[place] >= 0 { return Int(ofNames[place]) }
    let names = table.names[place]
    let card = self.place(CardKey(deck: names.deck, card: names.card))
    if place >= ofNames.count {
      let count = max(table.names.count, place + 1) - ofNames.count
      ofNames.append(contentsOf: repeatElement(-1, count: count))
    }
    ofNames[place] = Int32(card)
    return card
  }

  /// The index of a card, which it is given if it has none.
  mutating func place(_ key: CardKey) -> Int {
    if let index = indices[key] { return index }
    indices[key] = all.count
    all.append(CardProgress(key: key))
    lastStep.append(-1)
    let deck = deckIndices[key.deck] ?? days.count
    if deck == days.count {
      deckIndices[key.deck] = deck
      days.append(DeckDays())
    }
    deckOfCard.append(deck)
    return all.count - 1
  }
}

/// The new cards and answers on each day of a deck.
struct DeckDays: Sendable {
  var introduced = DayCounts()
  var answered = DayCounts()
}
