/// The short delays of a card before it gets intervals of days.
///
/// With steps of 1 and 10 minutes, Again waits 1 minute, Hard on the first step 5½ and Good 10;
/// Good on the second step ends the steps. The rules are Anki's.
struct Steps {
  private static let day = 86_400

  /// The longest step that is used unchanged, 100 years: no sum of two can overflow.
  private static let longest = 36_500 * day

  /// The delays in seconds, in order.
  let seconds: [Int]

  /// Whether there are no steps.
  var isEmpty: Bool { seconds.isEmpty }

  /// The index of a card's step, even if there are fewer steps now.
  ///
  /// - Parameter step: The step stored with the card.
  /// - Returns: That step or the last one; 0 without steps.
  func index(_ step: Int) -> Int {
    max(0, min(step, seconds.count - 1))
  }

  /// The delay of a step.
  ///
  /// - Parameter index: The step, from 0.
  /// - Returns: Seconds; nil past the last step.
  func delay(at index: Int) -> Int? {
    seconds.indices.contains(index) ? min(max(1, seconds[index]), Self.longest) : nil
  }

  /// The delay after Hard: the same step again, but longer on the first step, so that Hard differs
  /// from Again.
  ///
  /// On the first step it is the mean of the first two steps; with only one step it is one and a
  /// half times as long, but at most a day longer. A result above one day is rounded to whole days,
  /// so that it does not depend on the time of day.
  ///
  /// - Parameter index: The step the card is on, from 0.
  /// - Returns: Seconds; nil past the last step.
  func hardDelay(at index: Int) -> Int? {
    guard let current = delay(at: index) else { return nil }
    guard index == 0 else { return current }
    let longer = delay(at: 1).map { (current + $0) / 2 } ?? min(current * 3 / 2, current + Self.day)
    guard longer > Self.day else { return longer }
    return (longer + Self.day / 2) / Self.day * Self.day
  }
}
