/// The collection in an Anki package, `.apkg` or `.colpkg`, of any version since 2012.
package struct AnkiPackage: ~Copyable {
  let database: Database
  /// The version of the tables: from 15 on, note types and decks have their own.
  let version: Int
  /// The number of pictures and sounds in the package, which are not read.
  package let mediaCount: Int

  /// More bytes than the text of any collection that people make; pictures and sounds are not counted.
  static let largest = 1 << 28
  /// More notes than a deck can be made of.
  static let mostNotes = 1_000_000

  /// Opens a package.
  ///
  /// A package of today's Anki also has a `collection.anki2` that only says that Anki must be updated; the newest
  /// collection is taken, and the others are not looked at.
  /// - Parameter descriptor: The file, open for reading, at its start.
  /// - Returns: The package.
  /// - Throws: ``AnkiError``
  package static func open(_ descriptor: Int32) throws(AnkiError) -> AnkiPackage {
    do {
      let (bytes, mediaCount) = try collection(in: descriptor)
      let database = try Database.reading(bytes, try SQLite())
      let (version, notes) = try measure(database)
      guard notes <= mostNotes else {
        throw AnkiError.tooLarge("it has \(notes) notes, more than a million")
      }
      return AnkiPackage(database: database, version: version, mediaCount: mediaCount)
    } catch let error as AnkiError {
      throw error
    } catch let error as LibraryError {
      throw .library(error)
    } catch let error as SQLite.Failure {
      throw .damaged(error.message)
    } catch {
      throw .damaged("\(error)")
    }
  }

  /// The bytes of the newest collection, and how many files there are that belong to none.
  private static func collection(in descriptor: Int32) throws -> ([UInt8], Int) {
    let archive = try Archive()
    let names = ["collection.anki21b", "collection.anki21", "collection.anki2"]
    do throws(Archive.Failure) {
      let files = try archive.files(Set(names), ofZip: descriptor, limit: largest)
      guard let name = names.first(where: { files.contents[$0] != nil }),
        let found = files.contents[name]
      else { throw .damaged }
      // Besides the collections a package has the list of its media and, since 2022, its version.
      let mediaCount = max(0, files.others - (name == "collection.anki2" ? 1 : 2))
      let isPacked = name == "collection.anki21b"
      return (isPacked ? try archive.unpacked(zstd: found, limit: largest) : found, mediaCount)
    } catch {
      switch error {
      case .damaged: throw AnkiError.damaged("it holds no collection that can be unpacked")
      case .tooLarge: throw AnkiError.tooLarge("its collection has more than 256 MB")
      case .tooMany: throw AnkiError.tooLarge("it has more than a million files")
      }
    }
  }

  private static func measure(
    _ database: borrowing Database
  ) throws(SQLite.Failure) -> (version: Int, notes: Int) {
    // A view of one of these names could be a query without end.
    let tables = try database.statement(
      """
      SELECT count() FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND sql NOT LIKE '%GENERATED%'
      AND name IN ('col', 'notes', 'cards', 'revlog')
      """)
    guard try tables.next(), tables.integer(0) == 4 else {
      throw SQLite.Failure(message: "a table of notes, cards or reviews is missing")
    }
    let header = try database.statement("SELECT ver FROM col")
    guard try header.next() else { throw SQLite.Failure(message: "its table col is empty") }
    let version = header.integer(0)
    let count = try database.statement("SELECT count() FROM notes")
    return (version, try count.next() ? count.integer(0) : 0)
  }

  /// Runs a query, and takes what is damaged for an error of the package.
  func rows(_ query: String, _ take: (borrowing Statement) -> Void) throws(AnkiError) {
    do {
      let statement = try database.statement(query)
      while try statement.next() { take(statement) }
    } catch {
      throw .damaged(error.message)
    }
  }
}
