import Foundation
@testable import Files
@testable import Journal
@testable import Progress

/// A folder that is removed when nobody needs it any more.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/journal-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func place(_ learner: String = "ada") throws -> JournalPlace {
    JournalPlace(
      progress: path + "/Progress", state: path + "/state", learner: try LearnerID(learner))
  }

  /// The names in the log of a learner, sorted.
  func segments(_ learner: String = "ada") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place(learner).log).sorted()
  }

  /// Puts a file into the log.
  func put(_ bytes: [UInt8], _ name: String) throws {
    let log = try place().log
    try FileManager.default.createDirectory(atPath: log, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(log)/\(name)"))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(place().log)/\(name)")))
  }

  func read() throws -> (events: EventSet, report: JournalReport) {
    try JournalReader.read(place())
  }
}
