import Deck
import Exchange
import Facts
import Files
import Terminal

/// A file of another program's cards from which `hegang new` starts a subject.
struct CardFile: NewFacts {
  private let facts: any CardSource
  private let text: String

  /// Reads a file; nil if it holds no cards, and so may be a spreadsheet.
  ///
  /// - Throws: ``Failure`` if it cannot be read, or nothing in it can be taken.
  init?(_ path: String, id: String, title: String) throws {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard
      let facts = AnkiImport.isPackage(path)
        ? try CardFile.package(path, id: id, file: file)
        : try CardFile.text(path, id: id, file: file)
    else { return nil }
    guard facts.count > 0 else {
      throw Failure.data(
        (["\(path): no card could be taken."] + CardFile.words(facts.left)).joined(separator: "\n"))
    }
    do {
      try facts.check(title: title)
    } catch {
      throw Failure.data("\(error.description)\nNothing was made.")
    }
    (self.facts, text) = (facts, facts.text(title: title))
  }

  func files(id: String) -> [(name: String, content: [UInt8])] {
    [("\(id).yaml", Array(text.utf8))]
  }

  func tell(in path: String, on output: Output) {
    output.paragraph("\(path): \(Words.count(facts.count, "fact")).")
    if !facts.left.isEmpty { output.paragraph("Not taken:") }
    for line in CardFile.words(facts.left) { output.paragraph(StyledText("  \(line)"), indent: 4) }
  }

  private static func words(_ left: [(line: Int, reason: String)]) -> [String] {
    left.map { $0.line == 0 ? $0.reason : "line \($0.line): \($0.reason)" }
  }

  /// The cards of a text file or a table of facts; nil if it is neither.
  private static func text(_ path: String, id: String, file: String) throws -> (any CardSource)? {
    let bytes: [UInt8]
    do {
      bytes = try FileText.read(path: path)
    } catch {
      throw Failure.unreadable(path, error)
    }
    let cards = String(validating: bytes, as: UTF8.self).flatMap {
      CardFacts(id: id, file: file, text: $0)
    }
    return cards ?? FactSheet(id: id, file: file, bytes: bytes)
  }

  /// The cards of an Anki package.
  private static func package(_ path: String, id: String, file: String) throws -> any CardSource {
    let found = try AnkiImport.read(path) { (package) throws(AnkiError) in
      try AnkiQuestions(package)
    }
    return CardFacts(
      id: id, file: file,
      questions: found.questions.map {
        ($0.question, $0.answer, $0.note, $0.topic, $0.kind)
      },
      left: found.left.map { left in
        let example = left.example.isEmpty ? "" : ", such as “\(left.example)”"
        return "\(Words.count(left.count, left.unit))\(example): \(left.reason)"
      })
  }
}
