import JSON

/// Reads and writes the deck of a subject as canonical JSON, one card on a line.
///
/// Keys are sorted, text is UTF-8 with LF, and nothing depends on when, where or in what order the
/// facts were read. So two builds give the same bytes, and a diff shows the changed cards.
///
///     {"cards":[
///     {"answer":{…},"fact":"railway","forms":[…],"id":"hegang/railway",…},
///     …
///     ],
///     "schema":"deck/1",…}
package enum DeckFile {
  /// The version of the format that this code writes and reads.
  package static let schema = "deck/1"

  /// Reads a deck.
  ///
  /// - Throws: ``DeckFileError`` if the bytes are not a deck.
  package static func read(_ bytes: [UInt8]) throws(DeckFileError) -> Deck {
    do {
      return try decoded(bytes)
    } catch {
      throw DeckFileError(line: line(of: error.offset, in: bytes), reason: error.reason)
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
