import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// Sessions of one learner that run at the same time.
@Test func `sessions see what the others ask, until they have ended`() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let place = JournalPlace(
    progress: folder + "/progress", state: folder + "/state", learner: try LearnerID("ada"))
  func begin(_ since: Int) throws -> RunningSession {
    guard let session = RunningSession.begin(at: place, since: since) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return session
  }
  var first = try begin(1)
  #expect(first.look() == RunningSession.Others())
  first.choosing { _ in "one" }
  do {
    var second = try begin(2)
    var seen = RunningSession.Others()
    second.choosing { others in
      seen = others
      return "two"
    }
    #expect(seen.running.map(\.since) == [1])
    #expect(seen.running.map(\.cards) == [["one"]])
    second.choosing { _ in nil }
    #expect(first.look().running.map(\.cards) == [["two"]])
    #expect(!first.look().hasEnded)
  }
  #expect(first.look() == RunningSession.Others(running: [], hasEnded: true))
  #expect(first.look() == RunningSession.Others())
  // One that begins now was not there when the other ended.
  var third = try begin(3)
  #expect(third.look().running.map(\.cards) == [["one"]])
  #expect(!third.look().hasEnded)
}
