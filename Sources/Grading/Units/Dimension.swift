/// What a unit measures.
enum Dimension: Hashable, Sendable {
  case length, area, volume, mass, temperature, time, angle, power, energy
  /// Parts of one: percent and permille.
  case share
  /// Human beings, by whatever word they are counted.
  case people
  /// Money of one currency; currencies do not convert.
  case money(String)
  /// Things counted by a word this app has no table for, folded and singular: "district".
  case things(String)

  /// Whether it is a word that this app has no table for.
  var isThings: Bool {
    if case .things = self { true } else { false }
  }

  /// Whether the unit only says what is counted, so that any unknown word for it may be another
  /// word for the same.
  var isCount: Bool {
    switch self {
    case .people, .things: true
    default: false
    }
  }
}
