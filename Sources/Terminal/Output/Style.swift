/// The style of a word on a terminal with colour. Every word has the same meaning without it.
package enum Style: CaseIterable, Hashable, Sendable {
  /// Right, done, saved.
  case good
  /// Wrong, lost.
  case bad
  /// Less important.
  case quiet
  /// More important.
  case strong

  /// The terminal's code for the style.
  var code: String {
    switch self {
    case .good: "\u{1B}[32m"
    case .bad: "\u{1B}[31m"
    case .quiet: "\u{1B}[2m"
    case .strong: "\u{1B}[1m"
    }
  }

  /// The terminal's code for the end of any style.
  static let end = "\u{1B}[0m"
}
