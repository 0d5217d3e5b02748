import Facts
import Foundation
import Testing

struct FactsReaderFolderTests {
  /// Reads a folder made for the test and returns the report with the folder's own path taken out.
  private func report(_ fill: (URL) throws -> Void) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "facts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try fill(folder)
    do {
      let subject = try FactsReader.read(folder: folder.path)
      return "\(subject.facts.count) facts, the first at \(subject.facts[0].place)"
        .replacing(folder.path, with: "FOLDER")
    } catch {
      return error.description.replacing(folder.path, with: "FOLDER")
    }
  }

  @Test func `the yaml files of a folder are read, and places name them`() throws {
    let report = try report { folder in
      try Broken.right.write(
        to: folder.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      try "no facts".write(
        to: folder.appending(path: "notes.txt"), atomically: true, encoding: .utf8)
      try "{{{".write(to: folder.appending(path: ".a.yaml"), atomically: true, encoding: .utf8)
    }
    #expect(report == "1 facts, the first at FOLDER/a.yaml:17:5")
  }

  @Test func `a slash at the end of the folder does not show`() throws {
    let folder = try #require(Bundle.module.resourceURL).appending(path: "Fixtures/danube").path
    let subject = try FactsReader.read(folder: folder + "/")
    #expect(subject.facts[0].place.file == folder + "/facts.yaml")
  }

  @Test func `what cannot be read is reported beside the rest`() throws {
    let report = try report { folder in
      try (Broken.right + "fatcs: []\n").write(
        to: folder.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      try Data("schema: facts/1\n# H\u{E8}g\u{1CE}ng ".utf8 + [0xE9, 0x0A])
        .write(to: folder.appending(path: "b.yaml"))
      try FileManager.default.createDirectory(
        at: folder.appending(path: "c.yaml"), withIntermediateDirectories: false)
      try "".write(to: folder.appending(path: "d.yml"), atomically: true, encoding: .utf8)
      mkfifo(folder.appending(path: "e.yaml").path, 0o600)
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "f.yaml"), withDestinationURL: folder.appending(path: "g"))
      try Data(count: (8 << 20) + 1).write(to: folder.appending(path: "h.yaml"))
    }
    let expected = """
      FOLDER/a.yaml:18:1: unknown key "fatcs" in a file of facts; did you mean "facts"?
      FOLDER/b.yaml:2:10: the file is not UTF-8 from here on
      FOLDER/c.yaml: this is no file with text
      FOLDER/d.yml: a file of facts ends in .yaml; rename it
      FOLDER/e.yaml: this is no file with text
      FOLDER/f.yaml: the file cannot be opened: No such file or directory
      FOLDER/h.yaml: the file is longer than 8 MiB; divide it
      """
    #expect(report == expected)
  }

  @Test func `an empty folder is a problem`() throws {
    #expect(try report { _ in } == "FOLDER: the folder has no .yaml file")
  }

  @Test func `a folder that is not there is a problem`() {
    #expect(
      throws: FactsError(problems: [
        Problem(
          place: Place(file: "nowhere/facts"),
          message: "the folder cannot be opened: No such file or directory")
      ])
    ) { try FactsReader.read(folder: "nowhere/facts") }
  }
}
