import Facts

/// Makes the cards that ask several facts together.
///
/// Facts go together when their wording says so: those whose `compare` reads the same but for the
/// two names, say. Each fact has at most one card of each kind that starts with it, and only about
/// every second one starts an arrangement, so that a fact has four cards or so in all: typed
/// forward, reverse, one that sets it beside another, one among several.
struct Composer {
  let world: World
  /// The cards, by id.
  private(set) var cards: [Card] = []
  /// What a rule refused.
  private(set) var omissions: [Generation.Omission] = []
  private var ids: Set<String> = []

  /// All composites of a world.
  init(_ world: World) {
    self.world = world
    compare()
    cards.sort { $0.id < $1.id }
  }

  private mutating func compare() {
    let world = world
    for ring in world.rings(\.compare) {
      for place in ring.facts.indices {
        let window = ring.window(at: place, most: 6)
        let others = world.nearest(window[0], among: window.dropFirst())
        add(
          .compare, of: window[0],
          others.lazy.map { CompareForm.make(window[0], $0, in: world) })
      }
    }
  }

  /// Adds the first card that could be made for a fact; when none could, the first reason.
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
        card: world.cardID(fact, .forward), form: kind,
        reason: refusal?.reason ?? "nothing else is of its kind"))
  }
}
