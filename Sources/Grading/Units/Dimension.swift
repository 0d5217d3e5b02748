/// The quantity that a unit measures.
enum Dimension: Hashable, Sendable {
  case length, area, volume, mass, temperature, time, angle, power, energy
  /// Fractions of one: percent and permille.
  case share
  /// People, by whatever word they are counted.
  case people
  /// Money of one currency; currencies do not convert.
  case money(String)
  /// Things counted by a word without a table entry, folded and singular: "district".
  case things(String)

  /// Whether it is a word without a table entry.
  var isThings: Bool {
    if case .things = self { true } else { false }
  }

  /// Whether the unit only names the things counted, so that any unknown word may be another word
  /// for them.
  var isCount: Bool {
    switch self {
    case .people, .things: true
    default: false
    }
  }
}
