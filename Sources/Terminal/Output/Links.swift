/// Links in a terminal: the control sequence OSC 8, which many emulators show as a link.
///
/// Others ignore it, but the Linux console and some old ones print it; so it is written only to those
/// known to have links.
enum Links {
  /// The beginning of a link to an address.
  static func begin(_ address: String) -> String { "\u{1B}]8;;\(address)\u{1B}\\" }

  /// The end of a link.
  static let end = begin("")

  /// Whether an address is a web address of printable ASCII characters, so that it cannot end the
  /// sequence.
  static func isSafe(_ address: String) -> Bool {
    ["https://", "http://"].contains(where: address.hasPrefix)
      && address.utf8.count <= 2_000 && address.utf8.allSatisfy { 0x21...0x7E ~= $0 }
  }

  /// Whether the emulator that this program runs in is known to show links.
  ///
  /// - Parameter environment: Returns the value of a variable.
  /// - Returns: Whether links may be written.
  static func areShown(_ environment: (String) -> String? = environmentVariable) -> Bool {
    let terminal = environment("TERM") ?? ""
    if ["kitty", "alacritty", "foot", "wezterm", "ghostty", "contour"].contains(
      where: terminal.contains)
    {
      return true
    }
    if let version = environment("VTE_VERSION").flatMap({ Int($0) }) { return version >= 5_000 }
    if ["iTerm.app", "WezTerm", "vscode", "ghostty"].contains(environment("TERM_PROGRAM")) {
      return true
    }
    return ["KONSOLE_VERSION", "WT_SESSION", "DOMTERM"].contains { environment($0) != nil }
  }
}
