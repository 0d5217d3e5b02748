/// The reason why a text is not a review log. Lines are counted from 1, the header.
public enum ReviewLogError: Error, Hashable, Sendable {
  /// The header lacks this column.
  case missingColumn(String)

  /// The line has this many fields, not as many as the header.
  case fields(Int, line: Int)

  /// A field has a value that is not valid for its column.
  case value(String, column: String, line: Int)

  /// A quotation mark on this line is not closed.
  case openQuote(line: Int)
}
