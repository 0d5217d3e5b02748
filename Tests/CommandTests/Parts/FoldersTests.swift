import Foundation
import TestSupport
import Testing

@testable import hegang

struct FoldersTests {
  @Test func `options come before variables, variables before the XDG folders`() {
    let variables = [
      "HEGANG_DECKS": "/d", "HEGANG_PROGRESS": "/p", "HOME": "/home/ada",
      "XDG_STATE_HOME": "relative", "XDG_DATA_HOME": "/data",
    ]
    let named = Folders(decks: "/x", progress: "/y", environment: variables)
    #expect((named.decks, named.progress) == ("/x", "/y"))
    let told = Folders(decks: nil, progress: nil, environment: variables)
    #expect((told.decks, told.progress) == ("/d", "/p"))
    // A relative path is to be taken as not set.
    #expect(told.state == "/home/ada/.local/state/hegang")
  }

  @Test func `the installed program finds its decks from any folder`() throws {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    let deck = folder.url.appending(path: "share/hegang/Decks/Rivers")
    let program = folder.url.appending(path: "bin/hegang")
    for place in [deck, program.deletingLastPathComponent()] {
      try manager.createDirectory(at: place, withIntermediateDirectories: true)
    }
    try manager.copyItem(at: Program.url, to: program)
    try manager.copyItem(
      at: Program().decks.appending(path: "Rivers/deck.json"),
      to: deck.appending(path: "deck.json"))
    let run = try ProgramRun(
      program, environment: ["HOME": folder.url.path()], folder: URL(filePath: "/"))
    #expect(run.output.hasPrefix("Rivers · "), "\(run.error)")
    #expect(run.end == .exited(0))
  }
}
