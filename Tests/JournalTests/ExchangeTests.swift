import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// A tree of files elsewhere, as a commit is.
private final class Tree {
  var files: [String: [UInt8]] = [:]

  /// Exchanges a progress folder with it.
  @discardableResult
  func exchange(_ folder: TemporaryFolder) throws -> Exchange.Outcome {
    let place = try folder.place()
    let exchange = Exchange(progress: place.progress, state: place.state)
    let outcome = try exchange.run(Array(files.keys)) { paths, visit in
      for path in paths { visit(path, try #require(files[path])) }
    }
    for change in outcome.changes { files[change.path] = change.content }
    return outcome
  }
}

private func answer(_ folder: TemporaryFolder, _ count: Int, seed: Int, typed: String = "-38.5")
  throws
{
  let journal = try Journal(
    at: folder.place(), generator: SeededGenerator(seed: seed), keepsCopy: true,
    calls: .withoutWaiting)
  for second in 0..<count {
    _ = try journal.append(.answer(sampleAnswer(typed: typed)), at: reading(second))
  }
}

@Test func `an exchange gives both sides all lines, once, and then nothing`() throws {
  let tree = Tree()
  let folders = [try TemporaryFolder(), try TemporaryFolder()]
  for (index, folder) in folders.enumerated() { try answer(folder, 5, seed: index + 1) }
  #expect(try tree.exchange(folders[0]).sent == 5)
  let second = try tree.exchange(folders[1])
  #expect(second.sent == 5)
  #expect(second.received == 5)
  #expect(try tree.exchange(folders[0]).received == 5)
  for folder in folders {
    let outcome = try tree.exchange(folder)
    #expect(outcome.changes == [])
    #expect(outcome.sent == 0)
    #expect(outcome.received == 0)
    #expect(try folder.read().events.count == 10)
    #expect(try folder.read().events.repeats == 0)
  }
}

@Test func `files stay near a megabyte on both sides, whatever wrote them`() throws {
  let tree = Tree()
  let folders = [try TemporaryFolder(), try TemporaryFolder()]
  try answer(folders[0], 1500, seed: 1, typed: String(repeating: "\u{1}", count: 250))
  // All of it in one file, as an earlier version restored it.
  let place = try folders[0].place()
  let names = try folders[0].segments()
  let all = try names.map { try Data(contentsOf: URL(fileURLWithPath: "\(place.log)/\($0)")) }
  for name in names { try FileManager.default.removeItem(atPath: "\(place.log)/\(name)") }
  try all.reduce(Data(), +).write(to: URL(fileURLWithPath: "\(place.log)/\(names[0])"))
  #expect(try tree.exchange(folders[0]).sent == 1500)
  let longest = 1 << 20 + 1 << 12
  #expect(tree.files.values.allSatisfy { $0.count < longest })
  #expect(try tree.exchange(folders[1]).received == 1500)
  let there = try folders[1].place()
  for name in try folders[1].segments() {
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(there.log)/\(name)")).count < longest)
  }
  #expect(try tree.exchange(folders[0]).changes == [])
  #expect(try tree.exchange(folders[1]).changes == [])
}

@Test func `damaged lines are not sent, and do not damage received ones`() throws {
  let tree = Tree()
  let folders = [try TemporaryFolder(), try TemporaryFolder()]
  try answer(folders[0], 5, seed: 1)
  try tree.exchange(folders[0])
  let before = tree.files
  let place = try folders[0].place()
  let file = URL(fileURLWithPath: "\(place.log)/\(try folders[0].segments()[0])")
  var bytes = [UInt8](try Data(contentsOf: file))
  bytes[300] ^= 1
  bytes.removeLast(5)
  try Data(bytes).write(to: file)
  let outcome = try tree.exchange(folders[0])
  #expect(outcome.sent == 0)
  #expect(outcome.received == 2)
  #expect(outcome.damaged == 2)
  #expect(tree.files == before)
  #expect(try folders[0].read().events.count == 5)
  // What was sent damaged by somebody else is put right.
  let path = try #require(before.keys.first { $0.hasSuffix(".jsonl") })
  tree.files[path]?[300] ^= 1
  try tree.exchange(folders[1])
  #expect(try tree.exchange(folders[0]).sent == 1)
  #expect(try tree.exchange(folders[1]).received == 1)
  #expect(
    tree.files[path].map { Set($0.split(separator: 10)) }
      == before[path].map { Set($0.split(separator: 10)) })
}

@Test func `names from elsewhere that are no journal's are left alone`() throws {
  let tree = Tree()
  let folder = try TemporaryFolder()
  try answer(folder, 1, seed: 1)
  try tree.exchange(folder)
  let line = try #require(tree.files.first { $0.key.hasSuffix(".jsonl") }).value
  for path in [
    "../x/log/a.000001.jsonl", "Ada/log/a.000001.jsonl", "ada/log/deep/a.jsonl", "ada/other.jsonl",
    "con/log/a.jsonl", "README.md", "-x/log/a.jsonl",
  ] { tree.files[path] = Array("x".utf8) + line }
  tree.files["ada/log/..%2f\n.jsonl"] = line
  let other = try TemporaryFolder()
  #expect(try tree.exchange(other).received == 1)
  let names = try FileManager.default.subpathsOfDirectory(atPath: other.place().progress).sorted()
  #expect(names.filter { $0.hasSuffix("jsonl") }.count == 1)
  #expect(names.count == 4)
  #expect(tree.files["README.md"] != nil)
}

@Test func `a number that was erased is not given again, and is not missing`() throws {
  let folder = try TemporaryFolder()
  try answer(folder, 5, seed: 1)
  #expect(try Erasure.erase(folder.place()) == [])
  try answer(folder, 1, seed: 1)
  let events = try folder.read().events
  #expect(events.ordered.map(\.sequence) == [6])
  let lasts = Erasure.currentState(try folder.place()).lasts
  #expect(Diagnosis(events, now: reading(99).milliseconds, erased: lasts).gaps.isEmpty)
  // Also when the record is lost.
  try FileManager.default.removeItem(atPath: folder.place().progress)
  try answer(folder, 1, seed: 1)
  #expect(try folder.read().events.ordered.map(\.sequence) == [7])
}
