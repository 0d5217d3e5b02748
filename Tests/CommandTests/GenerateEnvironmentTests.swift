import Foundation
import TestSupport
import Testing

/// Decks do not depend on the machine that generates them.
struct GenerateEnvironmentTests {
  private func deck(_ environment: [String: String]) throws -> Data {
    var program = try Program()
    let target = program.folder.url.appending(path: "Decks")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.projectDecks.appending(path: "Elements"), to: target.appending(path: "Elements"))
    program.decks = target
    program.environment = environment
    let file = target.appending(path: "Elements/deck.json")
    try FileManager.default.removeItem(at: file)
    let run = try program.run("generate")
    #expect(run.end == .exited(0), "\(run.error)")
    return try Data(contentsOf: file)
  }

  @Test(arguments: [
    [
      "TZ": "Pacific/Kiritimati", "HEGANG_NOW": "0", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8",
    ],
    ["TZ": "America/Adak", "LC_ALL": "de_DE.UTF-8"],
    ["LC_ALL": "zh_CN.GB18030", "YAMS_DEFAULT_ENCODING": "UTF16"],
    ["LC_ALL": "nonsense", "SWIFT_DETERMINISTIC_HASHING": ""],
  ])
  func `zone, locale and clock change no byte`(environment: [String: String]) throws {
    let committed = Program.projectDecks.appending(path: "Elements/deck.json")
    #expect(try deck(environment) == Data(contentsOf: committed))
  }
}
