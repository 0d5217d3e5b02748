/// The short delays a card goes through before it comes back after days.
///
/// With steps of 1 and 10 minutes: Again waits 1 minute, Hard on the first step 5½, Good 10, and
/// Good on the second step is through. The rules are Anki's.
struct Steps {
  private static let day = 86_400

  /// The longest step taken as meant, 100 years: no sum of two can overflow.
  private static let longest = 36_500 * day

  /// The delays in seconds, in their order.
  let seconds: [Int]

  /// Whether there is no step at all.
  var isEmpty: Bool { seconds.isEmpty }

  /// Where a card stands, also when the steps were made fewer since.
  ///
  /// - Parameter step: The step stored with the card.
  /// - Returns: That step or the last there is; 0 without steps.
  func index(_ step: Int) -> Int {
    max(0, min(step, seconds.count - 1))
  }

  /// The delay of a step.
  ///
  /// - Parameter index: The step, from 0.
  /// - Returns: Seconds, or nil past the last step.
  func delay(at index: Int) -> Int? {
    seconds.indices.contains(index) ? min(max(1, seconds[index]), Self.longest) : nil
  }

  /// The delay after Hard: the step once more, but on the first step something longer, so that Hard
  /// differs from Again.
  ///
  /// There it is the mean of the first two steps; with one step half as much again, though at most
  /// a day more. A result above one day is rounded to whole days, so that it does not depend on the
  /// time of day.
  ///
  /// - Parameter index: The step the card is on, from 0.
  /// - Returns: Seconds, or nil past the last step.
  func hardDelay(at index: Int) -> Int? {
    guard let current = delay(at: index) else { return nil }
    guard index == 0 else { return current }
    let longer = delay(at: 1).map { (current + $0) / 2 } ?? min(current * 3 / 2, current + Self.day)
    guard longer > Self.day else { return longer }
    return (longer + Self.day / 2) / Self.day * Self.day
  }
}
