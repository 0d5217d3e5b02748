import FSRS
import Foundation
import JSON
import Testing
@testable import Files
@testable import Journal
@testable import Progress

private let hasPython =
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/python3")
  }

/// Exports as other programs write them again.
struct ReformattedImportTests {
  private let events: [Event]
  private let document: [UInt8]
  private let journal: [UInt8]

  init() throws {
    events =
      try randomHistory(60, seed: 8) + everyKind() + laterKinds() + newestKinds()
    let export = ProgressExport(Progress(EventSet(events)), learner: try LearnerID("ada"))
    var (document, journal): ([UInt8], [UInt8]) = ([], [])
    export.json { document += $0 }
    export.journal { journal += $0 }
    (self.document, self.journal) = (document, journal)
  }

  /// Python programs that rewrite the document (`d`) or the lines of the journal (`j`).
  private static let scripts = [
    "print(json.dumps(d, indent=2, sort_keys=True))",
    "print(json.dumps(d, indent=1, ensure_ascii=False))",
    "print(json.dumps(dict(reversed(d.items())), separators=(' , ', ' : ')))",
    "print('  \\r\\n\\t' + json.dumps(d) + '\\r\\n  ')",
    "sys.stdout.buffer.write(b'\\xef\\xbb\\xbf' + json.dumps(d).encode())",
    "sys.stdout.buffer.write(json.dumps(d, indent=4).encode('utf-16'))",
    "print(json.dumps(d).replace('o', '\\\\u006f').replace('/', '\\\\/'))",
    "print('\\n'.join(json.dumps(e) for e in j))",
    "print('\\n'.join(json.dumps(e, sort_keys=True, ensure_ascii=False) for e in j))",
    "print('\\n'.join(json.dumps(e, indent=2) for e in j))",
    "print(json.dumps(j, indent=2, sort_keys=True))",
    "print('\\r\\n'.join('  ' + json.dumps(e, separators=(',', ':')) for e in j))",
    "sys.stdout.buffer.write('\\n'.join(json.dumps(e) for e in j).encode('utf-16-be').join([b'\\xfe\\xff', b'']))",
    "print(json.dumps(d, indent=2)); print(json.dumps(d))",
  ]

  @Test(.enabled(if: hasPython, "python3 is not installed"), arguments: scripts)
  func `any equal JSON brings the same progress`(script: String) throws {
    let folder = try TemporaryFolder()
    try Data(document).write(to: URL(fileURLWithPath: folder.path + "/d"))
    try Data(journal).write(to: URL(fileURLWithPath: folder.path + "/j"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import json, sys\nd = json.load(open('d'))\nj = [json.loads(l) for l in open('j')]\n"
        + script,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let written = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    var reading = ProgressImport()
    _ = try reading.read(written)
    #expect(reading.events == EventSet(events))
    #expect(reading.damagedCount == 0)
  }

  private func pieces(of file: [UInt8], _ size: Int) -> () -> [UInt8] {
    var rest = file[...]
    return {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  @Test(arguments: [1, 2, 7, 64, 1000, 4096])
  func `a file may come in pieces of any size`(size: Int) throws {
    for file in [document, journal, document + journal, document.filter { $0 != 10 }] {
      var reading = ProgressImport()
      _ = try reading.read(pieces(of: file, size))
      #expect(reading.events == EventSet(events))
      #expect(reading.damagedCount == 0)
    }
  }

  /// What is wrong with a document is found wherever a piece ends.
  @Test(arguments: [1, 3, 64, 100_000])
  func `a document that breaks off or is no JSON is refused`(size: Int) throws {
    let text = String(decoding: document, as: UTF8.self)
    for (wrong, expected) in [
      (String(text.dropLast(2)), "a comma or } after the value"),
      (text.replacing(",\"journal\"", with: " \"journal\"", maxReplacements: 1), "a comma or }"),
      (text.replacing("\"journal\":", with: "\"cards\":[1,2.5,x],\"journal\":"), "twice"),
      (text.replacing("\"learner\":\"ada\"", with: "\"learner\":truth"), "expected"),
      (text.replacing("\"unread\":", with: "\"unread\" "), "a colon after the key"),
      (text + ",", "expected an object"),
    ] {
      let error = #expect(throws: ImportError.self) {
        var reading = ProgressImport()
        _ = try reading.read(pieces(of: Array(wrong.utf8), size))
      }
      #expect(error.map { "\($0)".contains(expected) } == true, "\(expected)")
    }
  }

  @Test func `JSON that is not equal is not taken in`() throws {
    let line = Line.encode(events[0])
    let text = String(decoding: line, as: UTF8.self)
    var reading = ProgressImport()
    let changed = text.replacing("\"t\":1", with: "\"t\" : 2")
    #expect(throws: ImportError.nothing) { _ = try reading.read(Array("[\(changed)]".utf8)) }
    #expect(throws: ImportError.nothing) { _ = try reading.read(Array("{\"journal\":[]}".utf8)) }
    #expect(reading.events.count == 0)
  }
}
