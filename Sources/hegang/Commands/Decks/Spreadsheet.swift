import Deck
import Facts
import Files
import Generator
import Terminal

/// A file from which `hegang new` starts a subject.
@MainActor
protocol NewFacts {
  /// The files of facts.
  func files(id: String) -> [(name: String, content: [UInt8])]
  /// What was taken for what, and the file in which that can be changed.
  func tell(in path: String, on output: Output)
}

/// A spreadsheet from which `hegang new` starts a subject.
struct Spreadsheet: NewFacts {
  private let title: String
  private let bytes: [UInt8]
  private let file: String
  private let facts: SpreadsheetFacts

  /// Reads a file.
  ///
  /// - Throws: ``Failure`` if it cannot be read, is no table, or has something that can be read in two ways.
  init(
    _ path: String, id: String, title: String, settings: [(key: String, text: String)],
    wanted: [String]
  ) throws {
    do {
      bytes = try FileText.read(path: path)
    } catch {
      throw Failure.unreadable(path, error)
    }
    self.title = title
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let endings = [".csv", ".tsv", ".txt"]
    file = endings.contains { last.lowercased().hasSuffix($0) } ? last : "\(last).csv"
    do {
      facts = try SpreadsheetFacts(
        id: id, file: file, bytes: bytes, settings: settings, wanted: wanted)
      if !facts.columns.isEmpty { try facts.check(title: title) }
    } catch {
      throw Failure.data(
        "\(error.description)\nNothing was made. Options say it for the whole file: --decimal point or comma,"
          + " --dates day or month, --header yes or no.")
    }
    if facts.columns.isEmpty {
      throw Failure.data(
        "\(path): has one column; expected a name in the first and what to know about it in others."
      )
    }
  }

  /// The spreadsheet and its facts file.
  func files(id: String) -> [(name: String, content: [UInt8])] {
    [(file, bytes), ("\(id).yaml", Array(facts.text(title: title).utf8))]
  }

  /// What the columns were taken for, and the file in which that can be changed.
  func tell(in path: String, on output: Output) {
    output.paragraph(
      "\(file): \(Words.count(facts.rows, "row")), each \(Template.indefinite(facts.rowName)) \(facts.rowName). The other columns:"
    )
    let rows: [[StyledText]] = facts.columns.map {
      [StyledText($0.header), StyledText($0.reading), StyledText($0.ask)]
    }
    output.table(Table(rows: rows, alignments: [1: .left, 2: .left], indent: 2))
    if !facts.unused.isEmpty {
      output.paragraph("  Not used: \(facts.unused.joined(separator: ", ")).", indent: 4)
    }
    output.paragraph("To change that, edit \(path).")
  }
}
