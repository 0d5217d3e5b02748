/// When a card is to be asked again.
public enum Due: Hashable, Sendable {
  /// From this second on, UTC since 1970: a step within the study day.
  case instant(seconds: Int)

  /// At any time from the start of this study day.
  case day(Int)

  /// Whether the time has come.
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
