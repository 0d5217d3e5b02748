/// A latitude or longitude as it was written.
struct Angle: Hashable, Sendable {
  /// The side of the equator or of the zero meridian.
  enum Side: Hashable, Sendable { case north, south, east, west }

  /// The precision with which it was written.
  enum Grain: Hashable, Sendable {
    /// Degrees with this many decimals.
    case degrees(decimals: Int)
    case minutes, seconds
  }

  /// The whole degrees.
  var degrees: Int
  /// The angle in seconds of arc, rounded down.
  var seconds: Int
  var grain: Grain
  /// The side; nil if none was written.
  var side: Side?
  /// The decimals as written: "04" in 47.04.
  var decimals = ""

  /// The angle in minutes of arc, rounded.
  var roundedMinutes: Int { (seconds + 30) / 60 }
  /// The minutes beside the whole degrees.
  var minutes: Int { seconds / 60 - degrees * 60 }
}
