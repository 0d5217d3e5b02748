import Facts
import Testing

/// A file with something wrong in it, read beside a file that is right.
struct Broken: CustomTestStringConvertible, Sendable {
  let name: String
  /// The sections of the file, after its head of two lines, or the whole file.
  let body: String
  /// The whole report that is expected.
  let expected: String
  /// Whether the file has its own header.
  let isWhole: Bool
  /// There is no other file.
  let isAlone: Bool

  init(
    _ name: String, _ body: String, _ expected: String, isWhole: Bool = false, isAlone: Bool = false
  ) {
    self.name = name
    self.body = body
    self.expected = expected
    self.isWhole = isWhole
    self.isAlone = isAlone
  }

  var testDescription: String { name }

  /// The reader's report.
  var report: String {
    let text = isWhole || isAlone ? body : "schema: facts/1\nsubject: hegang\n" + body
    return Broken.report(
      isAlone ? [("b.yaml", text)] : [("a.yaml", Broken.right), ("b.yaml", text)])
  }

  static func report(_ files: [(name: String, text: String)]) -> String {
    do {
      return "no problem: \(try FactsReader.read(files: files).facts.count) facts"
    } catch {
      return error.description
    }
  }

  /// A small subject without mistakes.
  static let right = """
    schema: facts/1
    subject: hegang
    title: Hegang
    language: en
    topics:
      - {id: climate, name: Climate}
    sources:
      - {id: book, title: A book, dated: unknown}
    attributes:
      - {id: population, type: quantity, unit: person, requires: [year], ask: "How many lived in {about} in {year}?"}
      - {id: sister, type: relation, to: city, cardinality: many-to-many, ask: "Which city is a sister of {about}?"}
    entities:
      - {id: hegang, class: city, name: Hegang}
      - {id: jiamusi, class: city, name: Jiamusi}
      - {id: songhua, class: river, name: Songhua River}
    facts:
      - {id: rain, topic: climate, about: hegang, type: quantity, unit: mm, ask: "How much rain falls?", value: 600, source: {id: book}}

    """
}

/// A `facts` section with one fact of eight lines, changed: `value: 5` replaces a line or comes at the end, and
/// `-value` takes a line out. The first line is the third of its file.
func fact(_ changes: String...) -> String {
  var lines = [
    "id: f", "topic: climate", "about: hegang", "type: text", "ask: \"Which?\"", "value: dry",
    "source: {id: book}",
  ]
  for change in changes {
    let key = change.prefix { $0 != ":" }
    let isRemoval = key.hasPrefix("-")
    let start = (isRemoval ? key.dropFirst() : key) + ":"
    if let index = lines.firstIndex(where: { $0.hasPrefix(start) }) {
      if isRemoval { lines.remove(at: index) } else { lines[index] = change }
    } else {
      lines.append(change)
    }
  }
  return "facts:\n  - " + lines.joined(separator: "\n    ") + "\n"
}
