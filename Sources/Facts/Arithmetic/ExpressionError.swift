/// Why an expression cannot be read or computed.
package enum ExpressionError: Error, Hashable, Sendable {
  /// In words for its author.
  case wrong(String)
  /// It needs a number whose own problem is reported already.
  case unavailable
}
