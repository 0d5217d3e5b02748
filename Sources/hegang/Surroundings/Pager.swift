import Glibc
import Terminal

/// The learner's own pager: $PAGER, else less, else more.
@MainActor
enum Pager {
  /// Shows text a screen at a time; where no pager can be run, all at once.
  ///
  /// - Parameters:
  ///   - output: The terminal.
  ///   - write: Writes the text.
  static func show(on output: Output, _ write: (Output) -> Void) {
    var bytes: [UInt8] = []
    write(
      Output(
        columns: output.columns, colored: output.isColored, signs: output.hasSigns,
        plain: output.isPlain
      ) {
        bytes += $0
        return nil
      })
    let named = environmentVariable("PAGER") ?? ""
    // Colours pass, short text ends at once, and the text stays on the screen.
    setenv("LESS", "FRX", 0)
    let isShown =
      named.allSatisfy(\.isWhitespace)
      ? ["less", "more"].contains { run($0, bytes) } : run(named, bytes)
    if !isShown { output.data(bytes) }
  }

  /// Whether a pager ran.
  private static func run(_ command: String, _ bytes: [UInt8]) -> Bool {
    // ^C is the pager's, and the learner may leave it before the end.
    let interrupt = signal(SIGINT, SIG_IGN)
    let broken = signal(SIGPIPE, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGPIPE, broken)
    }
    guard let pipe = popen("\(command) 2>/dev/null", "w") else { return false }
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pipe) }
    // A shell ends with 126 or 127 when it cannot run a command.
    let status = (pclose(pipe) >> 8) & 0xFF
    return status != 126 && status != 127
  }
}
