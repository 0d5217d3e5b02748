import Glibc

/// Whether a descriptor is a terminal that shows more than ASCII: it is not `dumb`, and the locale's text
/// is UTF-8.
///
/// - Parameters:
///   - descriptor: Standard output or standard error.
///   - environment: Looks a variable up.
/// - Returns: Whether signs such as ✓ can be shown.
func canShowSigns(
  _ descriptor: Int32, environment: (String) -> String? = environmentVariable
) -> Bool {
  guard let terminal = environment("TERM"), terminal != "", terminal != "dumb",
    isatty(descriptor) == 1
  else { return false }
  // The first of these that is set decides, as in the C library.
  let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { $0 != "" }
  let name = (locale ?? "C").lowercased()
  return name.contains("utf-8") || name.contains("utf8")
}

extension Output {
  /// A sign with a space after it, or nothing where signs are not shown.
  package func sign(_ sign: Character) -> String { hasSigns ? "\(sign) " : "" }

  /// The bar of a chart, that many columns long; empty with `--plain`.
  package func stroke(_ length: Int) -> String {
    isPlain ? "" : String(repeating: hasSigns ? "▆" : "#", count: length)
  }

  /// A bar with a part of it filled, and two spaces after it; nothing where signs are not shown.
  ///
  /// - Parameter share: The filled part, 0...1.
  /// - Returns: The bar.
  package func bar(_ share: Double) -> String {
    guard hasSigns else { return "" }
    let width = columns >= 60 ? 20 : 10
    let filled = min(width, max(0, Int(share * Double(width))))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      + "  "
  }
}
