import Glibc

/// The width of the window: from the terminal, or the variable `COLUMNS`, or 80.
///
/// - Parameters:
///   - descriptor: The descriptor that is written to.
///   - environment: Returns the value of a variable.
/// - Returns: At least 1.
package func windowColumns(
  of descriptor: Int32 = STDOUT_FILENO, environment: (String) -> String? = environmentVariable
) -> Int {
  var size = winsize()
  if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  guard let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 else { return 80 }
  return min(columns, 1_000)
}
