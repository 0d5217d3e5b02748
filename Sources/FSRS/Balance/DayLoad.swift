import Glibc

/// What speaks for and against one day on which a card could come back.
///
/// Fuzz leaves a choice of days, each as good for the memory as the others. Taken blindly they heap
/// up; so the emptier day is likelier, a day the learner keeps light hardly ever taken, and the days
/// around a sibling are left alone.
public struct DayLoad: Hashable, Sendable {
  /// How many cards come back on the day already, from 0.
  public var due: Int
  /// How much of a usual day's work the learner wants on it: 1 for all, 0 for none.
  public var share: Double
  /// The days to the nearest day on which a card of the same fact comes back; nil for none.
  public var siblingDistance: Int?

  /// Makes a load.
  ///
  /// - Parameters:
  ///   - due: How many cards come back on the day already.
  ///   - share: How much of a usual day's work is wanted.
  ///   - siblingDistance: The days to the nearest sibling, nil for none.
  public init(due: Int = 0, share: Double = 1, siblingDistance: Int? = nil) {
    self.due = due
    self.share = share
    self.siblingDistance = siblingDistance
  }

  /// The factor of a day that is to be light, at the least: the day is taken if there is no other.
  public static let leastFactor = 0.000_1

  /// The factors of the days at a distance of 0 to 4 from a sibling.
  static let siblingFactors = [0.000_001, 0.2, 0.4, 0.6, 0.8]

  /// How likely the day is, beside the other days of a choice.
  ///
  ///     ((n + 1)/share)^-2.15 · i^-3 · sibling
  ///
  /// n is ``due``, i the interval that ends on the day; the first factor is at least 0.0001 for a day
  /// of which the learner wants no work. Sibling is 0.000001, 0.2, 0.4, 0.6, 0.8 at 0 to 4 days from
  /// a sibling, else 1.
  ///
  /// Source: Anki 26.8, whose exponents and factors these are. It counts n rather than n + 1, gives
  /// an empty day weight 1 whatever else speaks against it, and knows shares of 1, ½ and 0 only, of
  /// which ½ works as 1 until the day has more than its share. Counting the card itself does without
  /// those exceptions: an empty day is likelier than one with a single card by 4.4 and not by i³, and
  /// a light day stays light when it is empty.
  ///
  /// - Parameter interval: i, in days, from 1.
  /// - Returns: A number above 0; only ratios mean something.
  public func weight(interval: Int) -> Double {
    let room = max(pow(max(share, 0), 2.15), Self.leastFactor)
    let distance = siblingDistance ?? Self.siblingFactors.count
    let sibling =
      Self.siblingFactors.indices.contains(distance) ? Self.siblingFactors[distance] : 1
    let days = Double(max(1, interval))
    return room * pow(Double(max(0, due) + 1), -2.15) * sibling / (days * days * days)
  }
}
