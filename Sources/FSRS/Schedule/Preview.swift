/// The schedules that each of the four ratings would give a card now.
///
/// They use the same draw as the review itself, so the chosen one is what will happen.
public struct Preview: Hashable, Sendable {
  /// After Again.
  public let again: Schedule
  /// After Hard.
  public let hard: Schedule
  /// After Good.
  public let good: Schedule
  /// After Easy.
  public let easy: Schedule

  /// The schedule after a rating.
  ///
  /// - Parameter rating: The rating.
  public subscript(rating: Rating) -> Schedule {
    switch rating {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}
