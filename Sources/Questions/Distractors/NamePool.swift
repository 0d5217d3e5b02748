import Facts

/// Where wrong options for a name come from: what the author lists, or names of the same kind in
/// the same subject that are known to be wrong here.
enum NamePool {
  /// Candidates in the author's order, without repetitions; they still have to pass the gates.
  static func candidates(for asked: Asked, in world: World) -> [String] {
    let fact = asked.fact
    let candidates =
      switch asked.direction {
      case .reverse: subjects(of: fact, in: world)
      case .forward where !fact.pool.isEmpty: fact.pool
      case .forward: values(like: fact, in: world)
      }
    let never = Set(fact.neverDistractors + [world.about(fact)] + alsoRight(asked, in: world))
    return candidates.uniqued().filter { !never.contains($0) }
  }

  /// What else of its class the same thing is said of; the whole class when that is too few.
  private static func subjects(of fact: Fact, in world: World) -> [String] {
    guard case .entity(let id) = fact.about, let name = world.entity(id)?.class else { return [] }
    let said = world.kin(of: fact).compactMap { other -> String? in
      guard case .entity(let id) = other.about, let entity = world.entity(id) else { return nil }
      return entity.class == name ? entity.name : nil
    }.uniqued()
    return said.count > 3 ? said : world.entities(ofClass: name).map(\.name)
  }

  private static func values(like fact: Fact, in world: World) -> [String] {
    switch fact.value {
    case .entity(let id):
      world.entity(id).map { world.entities(ofClass: $0.class).map(\.name) } ?? []
    case .name, .choice:
      world.kin(of: fact).map { world.answer(to: $0).display }
    default: []
    }
  }

  /// Every form of what is right by any fact that answers the same question.
  private static func alsoRight(_ asked: Asked, in world: World) -> [String] {
    switch asked.direction {
    case .reverse: []
    case .forward:
      world.facts(answering: asked.fact).flatMap { fact -> [String] in
        guard case .name(let name) = world.answer(to: fact) else { return [] }
        return name.accepted
      }
    }
  }
}
