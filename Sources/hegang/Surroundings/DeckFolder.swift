import Deck
import Facts
import Files
import Glibc

/// The folder of one deck: facts/*.yaml by its author, and deck.json and ids.json made from them.
struct DeckFolder {
  /// The folder's name, which is the deck's name in `--deck`.
  let name: String
  /// The folder's path.
  let path: String

  var facts: String { "\(path)/facts" }
  var deckFile: String { "\(path)/deck.json" }
  var idsFile: String { "\(path)/ids.json" }
  /// Whether the folder has facts.
  var hasFacts: Bool { access(facts, R_OK) == 0 }

  /// Reads the facts.
  func subject() throws -> Subject {
    do {
      return try FactsReader.read(folder: facts)
    } catch {
      throw Failure.data(error.description)
    }
  }

  /// The id of the subject, found without reading all facts; nil if it cannot be found.
  var subjectID: String? {
    guard let directory = opendir(facts) else { return try? deck().subject }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".yaml"), !name.hasPrefix("."),
        let bytes = try? FileText.read(path: "\(facts)/\(name)")
      else { continue }
      let key = "subject:"
      for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: key.utf8) {
        let value = String(decoding: line.dropFirst(key.utf8.count), as: UTF8.self)
        return value.split { " \t\r\"'".contains($0) }.first.map(String.init)
      }
    }
    return nil
  }

  /// The deck.
  ///
  /// - Throws: ``Failure`` if there is none or it is damaged.
  func deck() throws -> Deck {
    let bytes: [UInt8]
    do {
      bytes = try FileText.read(path: deckFile)
    } catch  where error.code == ENOENT {
      throw Failure.system(
        "\(deckFile): there is no such deck; hegang generate makes it from the facts beside it.")
    } catch {
      throw Failure.unreadable(deckFile, error)
    }
    do {
      return try DeckFile.read(bytes)
    } catch {
      throw Failure.data(
        "\(deckFile):\(error.line): is not a whole deck: \(error.reason); hegang generate makes it anew."
      )
    }
  }

  /// The record of ids; empty if the deck was never made.
  ///
  /// - Throws: ``Failure`` if it is damaged or cannot be read: it is never replaced by an empty
  ///   one.
  func ledger() throws -> Ledger {
    let bytes: [UInt8]
    do {
      bytes = try FileText.read(path: idsFile)
    } catch  where error.code == ENOENT {
      return Ledger()
    } catch {
      throw Failure.unreadable(idsFile, error)
    }
    do {
      return try Ledger(bytes)
    } catch {
      throw Failure.data(
        "\(idsFile): is damaged: \(error); restore it from git, learners' progress hangs on it.")
    }
  }

  /// Replaces a file, completely or not at all.
  ///
  /// - Throws: ``Failure`` if the system reports an error; then the old file is unchanged.
  func replace(_ path: String, with text: String) throws {
    var file = try NewFile(path, replacing: true)
    file.append(Array(text.utf8))
    try file.finish()
  }
}
