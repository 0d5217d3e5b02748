import Concurrency
import Deck
import Facts

/// Generates a subject's deck from its facts.
///
/// The result depends on the facts alone: there is no clock, no randomness except draws seeded by
/// card ids, and no order but the author's. So the same facts give the same deck, byte for byte.
package enum Generator {
  /// Generates the deck of a subject, with the list of what was left out and why.
  package static func generate(_ subject: Subject) -> Generation {
    let index = SubjectIndex(subject)
    var generation = Generation(deck: emptyDeck(of: subject))
    let (made, composer) = both({ outcomes(in: index) }, { Composer(index) })
    for outcome in made {
      switch outcome {
      case .made(let card, let omissions):
        generation.deck.cards.append(card)
        generation.omissions += omissions
      case .omitted(let omission):
        if let omission { generation.omissions.append(omission) }
      }
    }
    generation.deck.cards += composer.cards
    generation.omissions += composer.omissions
    generation.deck.cards = ordered(generation.deck.cards, topics: subject.topics.map(\.id))
    leaveOutTwinGaps(&generation)
    keepApart(&generation.deck)
    generation.deck.order = generation.deck.computedCurriculum
    return generation
  }

  /// Leaves out statements with a gap that another card has too, with another answer: "Birobidzhan is
  /// in […]" asks for the country as well as for the oblast.
  private static func leaveOutTwinGaps(_ generation: inout Generation) {
    let cards = generation.deck.cards
    let gaps = cards.indices.flatMap { index in
      cards[index].forms.filter { $0.kind == .cloze }.map { (stem: $0.stem, index: index) }
    }
    for (stem, twins) in Dictionary(grouping: gaps, by: \.stem).sorted(by: { $0.key < $1.key })
    where Set(twins.map { cards[$0.index].answer.display }).count > 1 {
      for twin in twins {
        let other = twins.first { $0.index != twin.index }.map { cards[$0.index].id } ?? ""
        generation.deck.cards[twin.index].forms.removeAll { $0.kind == .cloze && $0.stem == stem }
        generation.omissions.append(
          Generation.Omission(
            card: cards[twin.index].id, form: .cloze,
            reason: "its statement has the same words around the gap as that of \(other)"))
      }
    }
  }

  /// Records on each card the facts whose answers it gives away.
  private static func keepApart(_ deck: inout Deck) {
    let cards = deck.cards
    let pairs = Leaks(deck).pairs.filter { cards[$0.from].isForeign(to: cards[$0.to]) }
    for (from, pairs) in Dictionary(grouping: pairs, by: \.from) {
      let given = Set(pairs.map { cards[$0.to].facts[0] })
      deck.cards[from].apart = given.union(cards[from].apart).sorted()
    }
  }

  private enum Outcome: Sendable {
    case made(Card, omissions: [Generation.Omission])
    case omitted(Generation.Omission?)
  }

  /// The cards that ask one fact each, in the order of the facts.
  private static func outcomes(in index: SubjectIndex) -> [Outcome] {
    let facts = index.subject.facts.filter { $0.status != .retracted }
    let size = 64
    return parallelMap((facts.count + size - 1) / size) { piece in
      facts[piece * size..<min(facts.count, (piece + 1) * size)].flatMap { fact in
        Direction.allCases.map { card(for: fact, $0, in: index) }
      }
    }.flatMap(\.self)
  }

  private static func card(for fact: Fact, _ direction: Direction, in index: SubjectIndex)
    -> Outcome
  {
    let id = index.cardID(fact, direction)
    let asked: Asked
    switch Asked.make(fact, direction, in: index) {
    case .success(let made): asked = made
    case .failure(.notAsked): return .omitted(nil)
    case .failure(.refused(let reason)):
      return .omitted(Generation.Omission(card: id, form: nil, reason: reason))
    }
    if direction == .forward, case .open = fact.value {
      let form = Form(kind: .open, stem: asked.stem)
      return .made(card(asked, id: id, [form], in: index), omissions: [])
    }
    var forms: [Form] = []
    var omissions: [Generation.Omission] = []
    let rejected: [DistractorCheck.Rejection]
    switch ChoiceForm.make(asked, id: id, in: index) {
    case .success(let made):
      forms.append(made.form)
      rejected = made.rejected
    case .failure(let refusal):
      omissions.append(Generation.Omission(card: id, form: .choice, reason: refusal.reason))
      rejected = refusal.rejected
    }
    omissions += rejected.map {
      Generation.Omission(card: id, form: .choice, option: $0.name, reason: $0.reason)
    }
    let choice = forms.first
    if asked.canBeTyped || forms.isEmpty {
      forms.insert(Form(kind: .typed, stem: asked.stem), at: 0)
    }
    let others: [(Form.Kind, Result<Form, FormRefusal>)] = [
      (.cloze, ClozeForm.make(asked, in: index)),
      (.trueFalse, TrueFalseForm.make(asked, choice: choice, id: id, in: index)),
    ]
    for (kind, made) in others + special(asked, id: id, in: index) {
      switch made {
      case .success(let form):
        // The four points of the compass replace a choice among some of them.
        if kind == .position { forms.removeAll { $0.kind == .choice } }
        forms.append(form)
      case .failure(let refusal):
        omissions.append(Generation.Omission(card: id, form: kind, reason: refusal.reason))
      }
    }
    return .made(card(asked, id: id, forms, in: index), omissions: omissions)
  }

  private static func card(
    _ asked: Asked, id: String, _ forms: [Form], in index: SubjectIndex
  ) -> Card {
    let (fact, direction) = (asked.fact, asked.direction)
    var card = Card(
      id: id, fact: fact.id, topic: fact.topic, label: asked.label, answer: asked.answer,
      forms: forms, asOf: fact.asOf?.description, note: fact.shownNote,
      citation: Citation(
        source: fact.citation.source, section: fact.citation.section,
        paragraph: fact.citation.paragraph))
    card.importance = direction == .forward ? fact.cardImportance : fact.cardImportance.next
    card.after = index.earlier(than: fact)
    card.short = asked.short
    card.wrong = NamePool.unused(asked, forms, in: index)
    card.when = index.when(fact)
    card.apart = fact.givesAway.sorted()
    card.was = fact.was.map { index.cardID($0, direction) }
    card.revision = fact.revision.map {
      Card.Revision(isFix: $0.kind == .fix, date: $0.date.description)
    }
    if direction == .forward { card.members = index.inputs(of: fact).map(\.id).sorted() }
    card.validUntil = fact.validUntil?.description
    card.supersededBy = index.successor(of: fact).map { index.cardID($0, direction) }
    return card
  }

  /// The forms that only some types of value have; of each type only its own are tried.
  private static func special(
    _ asked: Asked, id: String, in index: SubjectIndex
  ) -> [(Form.Kind, Result<Form, FormRefusal>)] {
    guard asked.direction == .forward else { return [] }
    switch asked.fact.value {
    case .choice(let value):
      return PositionForm.isPoint(value) ? [(.position, PositionForm.make(asked, in: index))] : []
    case .list: return [(.membership, MembershipForm.make(asked, id: id, in: index))]
    case .sequence: return [(.order, OrderForm.make(asked, id: id))]
    case .quantity, .interval:
      let isComputed = !index.inputs(of: asked.fact).isEmpty
      return (asked.isRough ? [(.estimate, EstimateForm.make(asked, id: id))] : [])
        + (isComputed ? [(.computed, ComputedForm.make(asked, in: index))] : [])
    case .year, .date, .entity, .name, .text, .open: return []
    }
  }

  private static func emptyDeck(of subject: Subject) -> Deck {
    var deck = Deck(
      subject: subject.id, title: subject.title, language: subject.language,
      topics: subject.topics.map { Deck.Topic(id: $0.id, name: $0.name) },
      sources: subject.sources.map {
        Deck.Source(
          id: $0.id, title: $0.title, dated: $0.dated?.description ?? "unknown", url: $0.url)
      },
      names: subject.entities.map {
        Deck.KnownName(forms: [$0.name] + $0.accept, kind: SubjectIndex.kind(ofClass: $0.class))
      },
      classWords: subject.classes.map(\.words), cards: [])
    deck.tombstones =
      subject.tombstones.map {
        Deck.Tombstone(fact: $0.id, date: $0.date.description, reason: $0.reason)
      }
      + subject.facts.filter { $0.status == .retracted }.map {
        Deck.Tombstone(fact: $0.id, date: nil, reason: $0.note ?? "It was retracted.")
      }
    return deck
  }

  /// Cards by topic in the author's order; within a topic in the order of the facts.
  private static func ordered(_ cards: [Card], topics: [String]) -> [Card] {
    let places = Dictionary(topics.enumerated().map { ($1, $0) }) { first, _ in first }
    return cards.enumerated().sorted {
      (places[$0.element.topic] ?? topics.count, $0.offset)
        < (places[$1.element.topic] ?? topics.count, $1.offset)
    }.map(\.element)
  }
}
