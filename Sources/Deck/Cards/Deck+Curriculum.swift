extension Deck {
  /// How many new cards a first week brings: eight a day.
  private static let firstWeek = 56

  /// The places of the cards in the order in which a learner meets them. It is the deck's alone: what
  /// a learner has met does not change the order of the rest. The generator stores it in the deck.
  package var curriculum: [Int] { order.count == cards.count ? order : computedCurriculum }

  /// The order of the curriculum.
  ///
  /// Core cards come before useful ones, details last. Within one importance the cards of each topic
  /// are spread evenly over those of all topics: the card number *i* of the *n* of a topic comes at
  ///
  ///     (i + ½) / n        i = 0 … n - 1
  ///
  /// of the way. A topic keeps its author's order, but what can be picked at first sight comes before
  /// what has to be typed. Composites are spread in the same way over what lies behind the first week.
  /// Last, cards move forward to stand before those that come after them (``Card/after``).
  ///
  /// - Complexity: O(*n* log *n*) in the cards.
  package var computedCurriculum: [Int] {
    var streams: [Stream: [Int]] = [:]
    var counts: [Card.Importance: Int] = [:]
    for (place, card) in cards.enumerated() {
      if !card.isComposite { counts[card.importance, default: 0] += 1 }
      streams[Stream(card), default: []].append(place)
    }
    var spread: [(importance: Int, way: Double, place: Int)] = []
    spread.reserveCapacity(cards.count)
    for (stream, places) in streams {
      let start = stream.isComposite ? compositeStart(of: stream.importance, counts) : 0
      for (number, place) in easyFirst(places, stream).enumerated() {
        let way = (Double(number) + 0.5) / Double(places.count)
        spread.append((stream.importance.rank, start + (1 - start) * way, place))
      }
    }
    return inOrder(spread.sorted { $0 < $1 }.map(\.place))
  }

  /// Cards that are spread together: those of one importance and topic; composites by themselves.
  private struct Stream: Hashable {
    var importance: Card.Importance
    var topic: String
    var isComposite: Bool

    init(_ card: Card) {
      (importance, topic, isComposite) = (card.importance, card.topic, card.isComposite)
    }
  }

  /// How far along the cards of an importance composites begin.
  private func compositeStart(
    of importance: Card.Importance, _ counts: [Card.Importance: Int]
  ) -> Double {
    let before = counts.reduce(0) { $0 + ($1.key < importance ? $1.value : 0) }
    let own = max(1, counts[importance, default: 0])
    return min(1, max(0, Double(Deck.firstWeek - before) / Double(own)))
  }

  private func easyFirst(_ places: [Int], _ stream: Stream) -> [Int] {
    guard !stream.isComposite else { return places }
    var (easy, hard): ([Int], [Int]) = ([], [])
    for place in places {
      if cards[place].easyForm != nil { easy.append(place) } else { hard.append(place) }
    }
    return easy + hard
  }

  /// The same places, with each card behind those that it names.
  private func inOrder(_ places: [Int]) -> [Int] {
    let naming = cards.filter { !$0.after.isEmpty || !$0.isComposite && !$0.members.isEmpty }
    guard !naming.isEmpty else { return places }
    let named = Set(naming.flatMap(earlier(than:)))
    var forward: [String: Int] = [:]
    for (place, card) in cards.enumerated() where !card.isReverse && named.contains(card.fact) {
      forward[card.fact] = place
    }
    var order: [Int] = []
    var isEntered = [Bool](repeating: false, count: cards.count)
    var isMet = isEntered
    for first in places {
      var waiting = [first]
      while let place = waiting.last {
        let earlier =
          isEntered[place]
          ? [] : earlier(than: cards[place]).compactMap { forward[$0] }.filter { !isEntered[$0] }
        isEntered[place] = true
        guard earlier.isEmpty else {
          waiting += earlier.reversed()
          continue
        }
        waiting.removeLast()
        if !isMet[place] { order.append(place) }
        isMet[place] = true
      }
    }
    return order
  }

  /// The facts that come before a card. The members of a composite are no part of it: it is not asked
  /// before they are learned.
  private func earlier(than card: Card) -> [String] {
    card.isComposite ? card.after : card.after + card.members
  }
}

extension Card {
  /// What is asked of a card in learning: the first form that is neither typed freely nor a statement
  /// to be called true or false.
  package var easyForm: Form? {
    forms.first { form in
      switch form.kind {
      case .typed, .cloze, .gap, .rank, .trueFalse, .membership: false
      default: true
      }
    }
  }
}
