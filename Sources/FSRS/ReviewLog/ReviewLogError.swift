/// Why a text is no review log. Lines are counted from 1, the header being the first.
public enum ReviewLogError: Error, Hashable, Sendable {
  /// The header lacks this column.
  case missingColumn(String)

  /// The line has this many fields, fewer or more than the header.
  case fields(Int, line: Int)

  /// The field of this column on this line is not what the column holds.
  case value(String, column: String, line: Int)

  /// A quotation mark on this line has no partner.
  case openQuote(line: Int)
}
