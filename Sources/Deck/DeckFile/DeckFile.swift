import Glibc
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
  /// - Throws: ``DeckFileError`` if the file cannot be read or is not a deck.
  package static func read(path: String) throws(DeckFileError) -> Deck {
    let bytes: [UInt8]
    switch contents(of: path) {
    case .success(let read): bytes = read
    case .failure(let error): throw error
    }
    do {
      return try decoded(bytes)
    } catch {
      throw .damaged(path: path, line: line(of: error.offset, in: bytes), reason: error.reason)
    }
  }

  /// The bytes of a file.
  package static func contents(of path: String) -> Result<[UInt8], DeckFileError> {
    // O_NONBLOCK: a pipe at this path must not block the program.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(.unreadable(path: path, code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(.damaged(path: path, line: 1, reason: "this is no file with text"))
    }
    // One byte more than the size of the file, so that usually a single read finds the end.
    var room = max(Int(status.st_size), 0) + 1
    var bytes: [UInt8] = []
    while true {
      var code: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < buffer.count {
          let more = Glibc.read(
            descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          if more < 0 { code = errno }
          if more <= 0 { break }
          count += more
        }
      }
      if code != 0 { return .failure(.unreadable(path: path, code: code)) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < room { return .success(bytes) }
      room = 1 << 18
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
