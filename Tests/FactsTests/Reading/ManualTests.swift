import Foundation
import Testing

@testable import Facts

/// The manual page for authors has every key that the reader knows.
struct ManualTests {
  @Test func `every section, key, type and wording has its entry`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appending(path: "docs/man/hegang-facts.5"), encoding: .utf8)
    let words = Set(page.split { $0.isWhitespace || ",:;.".contains($0) }.map(String.init))
    let known =
      SubjectFiles.sectionNames + ReadFacts.keys + TableDraft.keys + Column.keys
      + ValueType.allCases.map(\.rawValue) + Template.allCases.map(\.rawValue)
    #expect(known.filter { !words.contains($0) } == [])
  }
}
