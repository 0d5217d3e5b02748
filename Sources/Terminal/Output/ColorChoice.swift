import Glibc

/// The value of `--color`.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to use styles on a descriptor.
  ///
  /// `auto` uses them on a terminal that supports colour, unless `NO_COLOR` has any value.
  ///
  /// - Parameters:
  ///   - descriptor: Standard output or standard error.
  ///   - environment: Returns the value of a variable.
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
