import Foundation
import TestSupport
import Testing

/// Every command line in the documentation is run.
struct DocumentedCommandsTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  static let pages = [
    "README.md", "Decks/README.md", "docs/commands.md", "docs/exchange.md", "docs/scheduling.md",
    "docs/your-data.md", "docs/class.md",
  ]

  /// Commands that need a person, or minutes in a program that is not optimised, and where they are run.
  private static let elsewhere = [
    "hegang preview --watch": "PreviewTests", "hegang preview Danube --watch": "PreviewTests",
    "hegang check": "CheckTests", "hegang erase": "EraseSyncTests",
  ]

  /// What stands for a name of the reader's own.
  private static let names = [
    "DIR": "backup", "URL": "remote.git", "luobei": "amur", "pupils": "progress",
  ]

  /// The command lines of a page, which stand in blocks of code.
  private static func commands(_ page: String) throws -> [String] {
    let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("    hegang") }
    return lines.map { line in
      line.components(separatedBy: "  #")[0].split(separator: " ").joined(separator: " ")
    }
  }

  @Test func `every page has been found`() throws {
    #expect(try Self.pages.allSatisfy { try !Self.commands($0).isEmpty })
  }

  @Test(arguments: pages)
  func `each command of a page works`(page: String) throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: Program.projectDecks, to: program.decks)
    for (name, text) in Self.files { try program.folder.write(text, to: name) }
    #expect(try program.shell("git init -q --bare remote.git").end == .exited(0))
    _ = try program.run("study", "--limit", "3", input: "1\n1\n1\n1\n")
    // Tests/Torture/class_server.py runs those that need a server.
    for command in try Self.commands(page)
    where Self.elsewhere[command] == nil && !command.contains("postgresql://") {
      let words = command.split(separator: " ").dropFirst().map {
        Self.names[String($0)] ?? String($0)
      }
      // The same file may be written by an example before.
      let more = words.contains("--output") ? ["--force"] : []
      let run = try program.shell("\"$HEGANG\" " + (words + more).joined(separator: " "))
      #expect(run.end == .exited(0), "\(page): \(command)\n\(run.output)\n\(run.error)")
    }
  }

  private static let files = [
    "rivers.csv": "River,Length (km)\nRhine,1233\nElbe,1094\nOder,840\nWeser,452\n",
    "cards.md": "Q: Into which sea does the Danube flow?\nA: the Black Sea\n",
  ]
}
