import Glibc

/// The columns of the window: what the terminal says, else the variable `COLUMNS`, else 80.
///
/// - Parameters:
///   - descriptor: The one that is written to.
///   - environment: Looks a variable up.
/// - Returns: At least 1.
package func windowColumns(
  of descriptor: Int32 = STDOUT_FILENO, environment: (String) -> String? = environmentVariable
) -> Int {
  var size = winsize()
  if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  guard let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 else { return 80 }
  return min(columns, 1_000)
}
