import func Glibc.pow

/// The work already planned for one day on which a card could become due.
///
/// Fuzz allows several days, all equally good for the memory. Chosen blindly, cards would pile up
/// on some. So an emptier day is more likely, a day that the learner keeps light is hardly ever
/// chosen, and days close to a sibling are avoided.
public struct DayLoad: Hashable, Sendable {
  /// The number of cards due on the day, from 0.
  public var due: Int
  /// The fraction of a usual day's work that the learner wants on the day: 1 for all, 0 for none.
  public var share: Double
  /// The days to the closest due date of a card of the same fact; nil for none.
  public var siblingDistance: Int?

  /// Creates a load.
  ///
  /// - Parameters:
  ///   - due: The number of cards due on the day.
  ///   - share: The fraction of a usual day's work to plan for this day.
  ///   - siblingDistance: The days to the closest sibling; nil for none.
  public init(due: Int = 0, share: Double = 1, siblingDistance: Int? = nil) {
    self.due = due
    self.share = share
    self.siblingDistance = siblingDistance
  }

  /// The smallest factor of a light day: it is chosen if there is no other.
  public static let leastFactor = 0.000_1

  /// The factors of the days at a distance of 0 to 4 from a sibling.
  static let siblingFactors = [0.000_001, 0.2, 0.4, 0.6, 0.8]

  /// The relative probability of choosing the day.
  ///
  ///     ((n + 1)/share)^-2.15 · i^-3 · sibling
  ///
  /// n is ``due``, i the interval that ends on the day; the first factor is at least 0.0001 for a
  /// day without work. `sibling` is 0.000001, 0.2, 0.4, 0.6, 0.8 at 0 to 4 days from a sibling,
  /// else 1.
  ///
  /// Source: Anki 26.8, for the exponents and factors. Anki counts n rather than n + 1, gives an
  /// empty day weight 1 whatever else there is, and has only the fractions 1, ½ and 0, of which ½
  /// works as 1 until the day has more than its fraction. Counting the card itself avoids these
  /// exceptions: an empty day is more likely than one with a single card by 4.4 and not by i³, and
  /// a light day stays light when it is empty.
  ///
  /// - Parameter interval: i, in days, from 1.
  /// - Returns: A number above 0; only ratios are meaningful.
  public func weight(interval: Int) -> Double {
    let room = max(pow(max(share, 0), 2.15), Self.leastFactor)
    let distance = siblingDistance ?? Self.siblingFactors.count
    let sibling =
      Self.siblingFactors.indices.contains(distance) ? Self.siblingFactors[distance] : 1
    let days = Double(max(1, interval))
    return room * pow(Double(max(0, due) + 1), -2.15) * sibling / (days * days * days)
  }
}
