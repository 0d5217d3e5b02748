/// The style of a word on a terminal with colour. Every word has the same meaning without it.
///
/// The two colours are the bluish green and the vermilion of Okabe and Ito's palette for the
/// colour-blind, as near as the 256 colours of terminals come: both have a contrast of more than 3.5 : 1
/// to white and to black. Bold is for the question alone, dim for what can be skipped.
package enum Style: CaseIterable, Hashable, Sendable {
  /// Right, done, saved: #00875F.
  case good
  /// Wrong, lost: #D75F00.
  case bad
  /// What can be skipped.
  case quiet
  /// What is asked.
  case question

  /// The terminal's code for the style.
  var code: String {
    switch self {
    case .good: "\u{1B}[38;5;29m"
    case .bad: "\u{1B}[38;5;166m"
    case .quiet: "\u{1B}[2m"
    case .question: "\u{1B}[1m"
    }
  }

  /// The terminal's code for the end of any style.
  static let end = "\u{1B}[0m"
}
