import Facts
import Study

/// What a subject's facts say of a place: its limits, what is around it, and its parts.
struct SchematicMap {
  /// A limit of the box: the fact, and degrees to the north or east.
  struct Limit {
    let fact: Fact
    let degrees: Double
  }

  /// The four limits of the box.
  struct Limits {
    let south: Limit
    let north: Limit
    let west: Limit
    let east: Limit
  }

  /// A neighbour and the direction in which it lies.
  struct Neighbour {
    let fact: Fact
    let entity: String
    let point: CompassPoint
  }

  /// A part with its area, and people per unit of area if that is known.
  struct Part {
    let entity: String
    let area: Double
    let density: Double?
    let facts: [Fact]
  }

  let limits: Limits?
  let neighbours: [Neighbour]
  let parts: [Part]
  /// What the author wrote in `map`.
  let sides: [MapSide]

  /// Reads a map from facts; nil if there is nothing to place.
  init?(_ subject: Subject, facts: [Fact]) {
    limits = Self.limits(facts)
    let own = limits?.south.fact.about ?? Self.commonest(facts)
    neighbours = facts.compactMap { fact in
      // Where the place itself lies in something larger is another matter.
      guard case .entity(let entity) = fact.about, fact.about != own,
        let point = Self.direction(fact.value)
      else {
        return nil
      }
      return Neighbour(fact: fact, entity: entity, point: point)
    }
    parts = subject.tables.lazy.map { Self.parts(of: $0, facts) }.first { $0.count > 1 } ?? []
    sides = subject.map
    guard limits != nil || neighbours.count + sides.count > 1 else { return nil }
  }

  /// What most facts are about.
  private static func commonest(_ facts: [Fact]) -> About? {
    var counts: [About: Int] = [:]
    for fact in facts { counts[fact.about, default: 0] += 1 }
    let most = counts.values.max()
    return facts.first { counts[$0.about] == most }?.about
  }

  /// The southernmost and northernmost latitude and the westernmost and easternmost longitude that facts
  /// give about one thing; nil if it has fewer than two of either.
  private static func limits(_ facts: [Fact]) -> Limits? {
    let found = facts.compactMap { fact -> (fact: Fact, isLatitude: Bool, degrees: Double)? in
      let text: String
      switch fact.value {
      case .text(let value), .choice(let value): text = value
      case .name(let value, _): text = value
      default: return nil
      }
      return degrees(text).map { (fact, $0.isLatitude, $0.degrees) }
    }
    for (_, own) in Dictionary(grouping: found, by: \.fact.about).sorted(by: {
      $0.value.count > $1.value.count
    }) {
      let limits = [true, false].map { isLatitude in
        own.filter { $0.isLatitude == isLatitude }.map { Limit(fact: $0.fact, degrees: $0.degrees) }
          .sorted { $0.degrees < $1.degrees }
      }
      guard let south = limits[0].first, let north = limits[0].last, let west = limits[1].first,
        let east = limits[1].last, south.degrees < north.degrees, west.degrees < east.degrees
      else { continue }
      return Limits(south: south, north: north, west: west, east: east)
    }
    return nil
  }

  /// Reads degrees such as `47°04′ N` or `129.67° E`; nil for anything else.
  static func degrees(_ text: String) -> (isLatitude: Bool, degrees: Double)? {
    let pattern =
      /(\d{1,3}(?:\.\d+)?)°\s*(?:(\d{1,2}(?:\.\d+)?)[′'])?\s*(?:(\d{1,2})[″"])?\s*([NSEW])/
    guard let found = try? pattern.wholeMatch(in: text), let whole = Double(found.1) else {
      return nil
    }
    let minutes = found.2.flatMap { Double($0) } ?? 0
    let seconds = found.3.flatMap { Double($0) } ?? 0
    let sign = found.4 == "S" || found.4 == "W" ? -1.0 : 1
    return (found.4 == "N" || found.4 == "S", sign * (whole + minutes / 60 + seconds / 3_600))
  }

  /// The direction that a value names.
  private static func direction(_ value: Value) -> CompassPoint? {
    switch value {
    case .choice(let text), .text(let text): CompassPoint(rawValue: text.lowercased())
    default: nil
    }
  }

  /// The rows of a table that has a column of areas, the largest first.
  private static func parts(of table: Table, _ facts: [Fact]) -> [Part] {
    let cells = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
    func number(_ row: String, _ isWanted: (String) -> Bool) -> Double? {
      table.columns.lazy.compactMap { column in
        cells[table.fact(row: row, column: column.id)].flatMap(SubjectView.number)
      }.first { isWanted($0.unit) }?.value
    }
    return table.rows.compactMap { row -> Part? in
      guard let area = number(row, { $0 == "km2" }), area > 0 else { return nil }
      let people = number(row) { $0 == "person" }
      return Part(
        entity: row, area: area,
        density: number(row) { $0 == "person/km2" } ?? people.map { $0 / area },
        facts: table.columns.compactMap { cells[table.fact(row: row, column: $0.id)] })
    }.stableSorted { $0.area > $1.area }
  }
}
