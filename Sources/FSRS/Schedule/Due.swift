/// The time from which a card is due.
public enum Due: BitwiseCopyable, Hashable, Sendable {
  /// A second, UTC since 1970: for a step within the study day.
  case instant(seconds: Int)

  /// The start of a study day.
  case day(Int)

  /// Whether the card is due.
  ///
  /// - Parameter moment: The present.
  /// - Returns: True from the due second or day on.
  public func hasCome(at moment: Moment) -> Bool {
    switch self {
    case .instant(let seconds): seconds <= moment.seconds
    case .day(let day): day <= moment.day
    }
  }
}
