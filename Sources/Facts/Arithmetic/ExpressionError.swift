/// The reason why an expression cannot be read or computed.
package enum ExpressionError: Error, Hashable, Sendable {
  /// An explanation for its author.
  case wrong(String)
  /// It needs a number that has an error of its own, which is already reported.
  case unavailable
}
