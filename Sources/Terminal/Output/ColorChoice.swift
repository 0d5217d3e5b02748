import Glibc

/// What `--color` says.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether styles are shown on a descriptor.
  ///
  /// `auto` shows them on a terminal that can, unless `NO_COLOR` is set to anything at all.
  ///
  /// - Parameters:
  ///   - descriptor: Standard output or standard error.
  ///   - environment: Looks a variable up.
  /// - Returns: Whether to write the codes.
  package func isEnabled(
    for descriptor: Int32, environment: (String) -> String? = environmentVariable
  ) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      guard environment("NO_COLOR") ?? "" == "" else { return false }
      guard let terminal = environment("TERM"), terminal != "", terminal != "dumb" else {
        return false
      }
      return isatty(descriptor) == 1
    }
  }
}

/// A variable of this program's environment.
package func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
