/// The result of asking for a line.
package enum Line: Hashable, Sendable {
  /// A whole line, without its newline; it may be empty.
  case text(String)
  /// A key of ``LineRequest/keys``.
  case key(Character)
  /// Control-D on an empty line, or the end of the input.
  case endOfInput
  /// Control-C, with the text typed until then.
  case interrupted(partial: String)
  /// ``LineRequest/limit`` was reached, or ``LineRequest/wake`` can be read, with the text typed until
  /// then.
  case timedOut(partial: String)
  /// The program was asked to end, by SIGTERM, SIGHUP or SIGQUIT.
  case terminated(signal: Int32)
}
