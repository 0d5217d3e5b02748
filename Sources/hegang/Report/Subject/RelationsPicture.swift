import Deck
import Facts
import HTML
import Study

/// What is related to what, as a tree from the thing with the most relations.
struct RelationsPicture {
  let view: SubjectView

  /// A relation from a thing to others.
  private struct Edge {
    let fact: Fact
    let to: [String]
  }

  /// The most relations that are drawn.
  private static let most = 36
  /// The longest list that is drawn.
  private static let longest = 8

  /// The relations of each thing.
  private var edges: [(from: String, edges: [Edge])] {
    var places: [String: Int] = [:]
    var all: [(from: String, edges: [Edge])] = []
    for fact in view.facts where fact.table == nil {
      guard case .entity(let from) = fact.about else { continue }
      let to = Self.entities(fact.value).filter { $0 != from }
      guard (1...Self.longest).contains(to.count) else { continue }
      let place = places[from, default: all.count]
      if place == all.count {
        places[from] = place
        all.append((from, []))
      }
      all[place].edges.append(Edge(fact: fact, to: to))
    }
    return all.stableSorted { $0.edges.count > $1.edges.count }
  }

  /// The things that a value names; empty if it names anything else.
  private static func entities(_ value: Value) -> [String] {
    switch value {
    case .entity(let id): return [id]
    case .list(let items, _, _), .sequence(let items):
      let ids = items.compactMap(\.entity)
      return ids.count == items.count ? ids : []
    default: return []
    }
  }

  /// The picture; nil with fewer than three relations.
  var picture: Picture? {
    let edges = edges
    let facts = edges.flatMap(\.edges).map(\.fact)
    guard facts.count > 2, let first = edges.first else { return nil }
    var tree = Tree(view: view, left: Self.most, edges: edges)
    let roots = edges.compactMap { tree.root($0.from) }
    let most =
      first.edges.count > 1
      ? "\(view.name(first.from).capitalizedFirst) has the most relations: \(Words.grouped(first.edges.count)). "
      : ""
    var picture = Picture(
      id: "relations", heading: "What is related to what",
      sentence: most + view.summary(facts, "relation")
    )
    picture.drawing = HTML("div", ["class": "trees"], all: roots)
    picture.keys = SubjectView.keys
    picture.table = Picture.Table(
      header: ["Relation", "Value", "Source"],
      rows: facts.map { [view.label($0), view.value($0), view.source($0)] })
    picture.isWide = true
    return picture
  }

  /// The trees that are being built; each thing branches once.
  private struct Tree {
    let view: SubjectView
    var left: Int
    let edges: [String: [Edge]]
    var shown: Set<String> = []

    init(view: SubjectView, left: Int, edges: [(from: String, edges: [Edge])]) {
      self.view = view
      self.left = left
      self.edges = Dictionary(edges.map { ($0.from, $0.edges) }) { first, _ in first }
    }

    /// A thing with its relations; nil if it is in a tree already, or there is no room.
    mutating func root(_ id: String) -> HTML? {
      guard !shown.contains(id), left > 0, let branches = branches(of: id) else { return nil }
      return HTML(
        "div", ["class": "tree"], HTML("p", ["class": "node root"], text: view.name(id)), branches)
    }

    private mutating func branches(of id: String) -> HTML? {
      guard let edges = edges[id], shown.insert(id).inserted, left > 0 else { return nil }
      left -= edges.count
      let items = edges.map { edge in
        let nodes = edge.to.map { target in
          HTML(
            "span", ["class": "node \(view.mastery(of: edge.fact).style)"], text: view.name(target))
        }
        let more = edge.to.count == 1 ? branches(of: edge.to[0]).map { [$0] } ?? [] : []
        return HTML(
          "li",
          all: [HTML("span", ["class": "edge"], text: view.label(edge.fact))] + nodes + more)
      }
      return HTML("ul", all: items)
    }
  }
}
