import FSRS
import Foundation
import Testing
@testable import Files
@testable import Journal
@testable import Progress

/// The report on a damaged journal, compared with an independent reading of the folder.
struct CheckupTests {
  private let folder: TemporaryFolder
  /// Forty answers, in the journal and in the second copy.
  private let lines: [[UInt8]]
  private let name: String

  init() throws {
    folder = try TemporaryFolder()
    let journal = try Journal(at: folder.place(), keepsCopy: true, calls: .withoutWaiting)
    lines = try (0..<40).map {
      Line.encode(try journal.append(.answer(sampleAnswer("card-\($0)")), at: reading($0))[0])
    }
    name = "\(journal.writer).000001.jsonl"
  }

  private func removeCopy() throws {
    try FileManager.default.removeItem(atPath: folder.place().copies)
  }

  private func verdict() throws -> Checkup.Verdict {
    try Checkup(folder.place(), now: reading().milliseconds).verdict
  }

  private func journal(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [10] } }

  /// Lines that are whole, by a checksum worked out here.
  private func valid(_ bytes: [UInt8]) -> Set<[UInt8]> {
    Set(
      bytes.split(separator: 10).map(Array.init).filter { line in
        guard line.count > 16, line.suffix(16).starts(with: #","c":""#.utf8) else { return false }
        var rest: UInt32 = 0xffff_ffff
        for byte in line.dropLast(16) {
          rest ^= UInt32(byte)
          for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
        let digits = String(~rest, radix: 16)
        let checksum = String(repeating: "0", count: 8 - digits.count) + digits
        return line.suffix(10).elementsEqual((checksum + "\"}").utf8)
      })
  }

  @Test(arguments: 0..<(isThorough ? 120 : 40))
  func `the verdict after random damage is that of an independent reading`(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let hasCopy = Bool.random(using: &generator)
    if !hasCopy { try removeCopy() }
    var bytes = journal(lines)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...500, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: for index in place..<end { bytes[index] = 0 }
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes = Array(bytes[..<place])
      case 4: for index in stride(from: place, to: bytes.count, by: 97) { bytes[index] ^= 0x55 }
      default: bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
      if bytes.isEmpty { bytes = [10] }
    }
    try folder.put(bytes, name)
    let left = valid(bytes).union(hasCopy ? lines : [])
    let isLost = !Set(lines).isSubset(of: left)
    let isDamaged = bytes.split(separator: 10).contains { valid(Array($0)).isEmpty }
    let verdict = try verdict()
    if isLost {
      // A file that ends early, at the end of a line, shows nothing of what is gone.
      let isPrefix = !isDamaged && journal(lines).starts(with: bytes)
      #expect(verdict == (isPrefix ? .whole : .lost))
    } else if !isDamaged {
      #expect(verdict == .whole)
    } else {
      // Damage that nothing explains may have been anything; what was put back is not lost.
      #expect(verdict != .unknown)
    }
  }

  @Test func `a damaged line that is intact elsewhere loses nothing, also after it was restored`()
    throws
  {
    var damages: [[UInt8]] = []
    for place in [0, 20, 40, 100, 150, lines[7].count - 3] {
      var copy = lines
      copy[7][place] ^= 4
      damages.append(journal(copy))
    }
    for cut in [24, 60, 200] {
      var copy = lines
      copy[39] = Array(copy[39].prefix(cut))
      damages.append(Array(journal(copy).dropLast()))
    }
    // A newline in the middle of a line, and one between two that is gone.
    var split = lines
    split[7][100] = 10
    damages.append(journal(split))
    damages.append(
      journal(lines.map { $0 == lines[7] ? $0 + [8] + lines[8] : $0 }.filter { $0 != lines[8] }))
    for (number, bytes) in damages.enumerated() {
      try folder.put(bytes, name)
      #expect(try verdict() == .whole, "\(number)")
      let missing = try ProgressReading(folder.place()).missing
      try Journal(at: folder.place(), keepsCopy: true).restore(missing)
      #expect(try verdict() == .whole, "\(number), put back")
      for other in try folder.segments() where other != name {
        try FileManager.default.removeItem(atPath: "\(folder.place().log)/\(other)")
      }
    }
    try removeCopy()
    for (number, bytes) in damages.enumerated() {
      try folder.put(bytes, name)
      #expect(try verdict() == .lost, "\(number), without the copy")
    }
  }

  @Test func `a line cut off inside its number is not taken for another line`() throws {
    try removeCopy()
    // …"n":3 of line 31, which may also be the beginning of line 3.
    let text = String(decoding: lines[30], as: UTF8.self)
    let end = try #require(text.range(of: "1,\"t\":"))
    let cut = Array(text[..<end.lowerBound].utf8)
    try folder.put(Array(journal(Array(lines[..<30]) + [cut]).dropLast()), name)
    #expect(try verdict() == .lost)
  }

  @Test func `a line cut off is not taken for one that another machine saved in the same second`()
    throws
  {
    try removeCopy()
    let other = try (0..<40).map {
      Line.encode(
        try event(.answer(sampleAnswer("card-\($0)")), $0 + 1, at: $0, by: "thirdone"))
    }
    try folder.put(journal(other), "thirdone.000001.jsonl")
    let cut = Array(lines[39].prefix(90))
    try folder.put(Array(journal(lines.dropLast() + [cut]).dropLast()), name)
    #expect(try verdict() == .lost)
  }

  @Test func `a file with other content is a loss`() throws {
    try removeCopy()
    let text = String(decoding: journal(lines), as: UTF8.self)
    let nothing = [UInt8](repeating: 0, count: 9_000)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    for bytes in [nothing, wide, Array("<<<<<<< HEAD\n".utf8)] {
      try folder.put(bytes, name)
      #expect(try verdict() == .lost)
    }
    try folder.put(journal(lines), name)
    try folder.put(nothing, "lap7q2ma.000001.jsonl")
    #expect(try verdict() == .lost)
  }

  @Test func `what the copy holds only in part is lost as to the rest`() throws {
    try folder.put(
      journal(lines.enumerated().filter { !(5...9 ~= $0.offset) }.map(\.element)), name)
    let copy = try folder.place().copies + "/" + name.replacing(".000001", with: "")
    #expect(try verdict() == .whole)
    try Data(journal(Array(lines[7...12]))).write(to: URL(fileURLWithPath: copy))
    let checkup = try Checkup(folder.place(), now: 0)
    #expect(checkup.verdict == .lost)
    #expect(checkup.spare == 3)
    #expect(checkup.missing == 2)
  }

  @Test(arguments: [
    "x.JSONL", "x.jsonl.gz", "x.jsonl~", ".x.jsonl.swp", "x", "x.json", "pipe.jsonl", "link.jsonl",
    "folder.jsonl", "folder", ".hidden",
  ])
  func `what was not read may hold anything`(other: String) throws {
    let path = try folder.place().log + "/" + other
    switch other {
    case "pipe.jsonl": mkfifo(path, 0o600)
    case "link.jsonl": symlink("/nonexistent/file", path)
    case "folder.jsonl", "folder": mkdir(path, 0o700)
    default: try folder.put(journal([lines[3]]), other)
    }
    #expect(try verdict() == .unknown)
    try FileManager.default.removeItem(atPath: path)
    #expect(try verdict() == .whole)
  }

  @Test(arguments: [".DS_Store", ".gitignore", "empty"])
  func `what holds no events is no reason to doubt`(other: String) throws {
    try folder.put(other == "empty" ? [] : [1, 2, 3], other)
    #expect(try verdict() == .whole)
  }

  @Test func `a byte order mark costs nothing`() throws {
    try removeCopy()
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    try folder.put(mark + journal(lines), name)
    try folder.put(mark + journal(lines.map { $0 + [13] }) + mark + lines[0], "copy.jsonl")
    let (events, report) = try folder.read()
    #expect(events.count == 40)
    #expect(report.damagedCount == 0)
    #expect(try verdict() == .whole)
  }
}
