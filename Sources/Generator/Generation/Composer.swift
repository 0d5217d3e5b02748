import Deck
import Facts

/// Makes the cards that ask several facts together.
///
/// Facts are asked together if their wording allows it, for example if their `compare` is the same
/// except for the two names. Every fact has at most four cards that start with it: typed; in
/// reverse if only one thing fits; compared with another fact; and one among several facts. About
/// every second fact starts one of the last kind, and a list of more than five items has three gaps
/// instead.
struct Composer {
  /// The cards, by id.
  private(set) var cards: [Card] = []
  /// The composites that a rule rejected.
  private(set) var omissions: [Generation.Omission] = []
  private let index: SubjectIndex
  private var ids: Set<String> = []

  /// Makes all composites of a subject.
  init(_ index: SubjectIndex) {
    self.index = index
    pairs()
    contrasts()
    accounts()
    changes()
    timelines()
    arrangements()
    lists()
    cards.sort { $0.id < $1.id }
  }

  /// Pairs each fact with the closest of the next few.
  private mutating func pairs() {
    for ring in index.rings(\.compare) {
      for place in ring.facts.indices {
        let window = ring.window(at: place, most: 6)
        let isEvent = BeforeAfterForm.takes(window[0])
        let made = index.nearest(window[0], among: window.dropFirst()).lazy.map { [index] in
          isEvent
            ? BeforeAfterForm.make(window[0], $0, in: index)
            : CompareForm.make(window[0], $0, in: index)
        }
        add(isEvent ? .beforeAfter : .compare, of: window[0], made)
      }
    }
    for ring in index.rings(\.odd) {
      for place in ring.facts.indices {
        let window = ring.window(at: place, most: 24)
        add(.odd, of: window[0], [OddForm.make(window[0], among: window, in: index)])
      }
    }
  }

  /// Pairs two attributes that all members of a confusable set have.
  private mutating func contrasts() {
    let members = Set(index.subject.confusable.flatMap(\.members))
    var told: [String: [Fact]] = [:]
    for fact in index.standing where fact.wording.reverse != nil {
      if case .entity(let id) = fact.about, members.contains(id) {
        told[id, default: []].append(fact)
      }
    }
    for set in index.subject.confusable {
      let groups = Dictionary(grouping: set.members.flatMap { told[$0, default: []] }) { fact in
        Template(fact.wording.reverse ?? "").filled(with: fact.qualifiers)
      }.values.filter { $0.count > 1 }
      var left = 2
      for facts in groups.sorted(by: { FactRing.precedes($0, $1, in: index) }) where left > 0 {
        let made = ContrastForm.make(facts, difference: set.difference, in: index)
        add(.contrast, of: facts[0], [made])
        if case .success = made { left -= 1 }
      }
    }
  }

  /// Asks facts in conflict.
  private mutating func accounts() {
    for conflict in index.subject.conflicts {
      let facts = conflict.facts.compactMap(index.fact)
      // A question about sources that nobody asked for is not left out.
      if let fact = facts.first, facts.contains(where: { $0.wording.which != nil }) {
        add(.whichSource, of: fact, [WhichSourceForm.make(facts, in: index)])
      }
    }
  }

  /// Asks facts that replaced others.
  private mutating func changes() {
    for fact in index.standing {
      guard let old = fact.supersedes.flatMap(index.fact) else { continue }
      add(.noLongerTrue, of: fact, [NoLongerTrueForm.make(fact, old, in: index)])
    }
  }

  /// Asks the events of each timeline for their place on it.
  private mutating func timelines() {
    for timeline in index.subject.timelines {
      for (fact, made) in TimelineForm.make(timeline, in: index) {
        add(.timeline, of: fact, [made])
      }
    }
  }

  /// Asks columns in order, for their largest and smallest, and to be matched.
  private mutating func arrangements() {
    var started: Set<String> = []
    for ring in index.rings(\.order) {
      for place in ring.starts() {
        let window = ring.window(at: place)
        started.insert(window[0].id)
        add(.order, of: window[0], [OrderForm.make(window, in: index)])
      }
    }
    for ring in index.rings(\.match) {
      for place in ring.starts(besides: started) {
        let window = ring.window(at: place)
        add(.match, of: window[0], [MatchForm.make(window, in: index)])
      }
    }
    for (rings, isMost) in [(index.rings(\.most), true), (index.rings(\.least), false)] {
      for ring in rings {
        add(.rank, of: ring.facts[0], [RankForm.make(ring.facts, isMost: isMost, in: index)])
      }
    }
  }

  /// Asks lists: the gaps of long ones, and one of their items among others.
  private mutating func lists() {
    for fact in index.standing {
      guard case .list = fact.value else { continue }
      switch GapForm.make(fact, in: index) {
      case .success(let cards): for card in cards { add(.gap, of: fact, [.success(card)]) }
      case .failure(let refusal): add(.gap, of: fact, [.failure(refusal)])
      }
      add(.odd, of: fact, [OddForm.make(list: fact, in: index)])
    }
  }

  /// Adds the first card that could be made for a fact; if none could, the first reason.
  private mutating func add(
    _ kind: Form.Kind, of fact: Fact, _ made: some Sequence<Result<Card, FormRefusal>>
  ) {
    var refusal: FormRefusal?
    for result in made {
      switch result {
      case .success(let card):
        if ids.insert(card.id).inserted { cards.append(card) }
        return
      case .failure(let reason): refusal = refusal ?? reason
      }
    }
    omissions.append(
      Generation.Omission(
        card: index.cardID(fact, .forward), form: kind,
        reason: refusal?.reason ?? "nothing else is of its kind"))
  }
}
