import Progress
import Glibc

/// Finds damaged lines whose event is intact elsewhere: an interrupted write that was repeated, a
/// corrupted copy, a line restored from the second copy.
///
/// A damaged line is compared with the lines that it may have been: those with its number, its time
/// or its checksum, as far as these can still be read, and the one that follows the intact line
/// before it.
struct DamageAccount {
  private let events: EventSet
  /// The events that may explain a line, by each of their numbers.
  private var candidates: [Int: [Int32]] = [:]

  /// The number of lines with content that no event of a set explains.
  static func unexplained(
    _ lines: [JournalReport.DamagedLine], by events: EventSet
  ) -> Int {
    if lines.isEmpty { return 0 }
    let account = DamageAccount(lines, events)
    var count = 0
    var index = 0
    while index < lines.count {
      let taken = account.explained(lines[index...])
      if taken == 0 { count += 1 }
      index += max(1, taken)
    }
    return count
  }

  private init(_ lines: [JournalReport.DamagedLine], _ events: EventSet) {
    self.events = events
    let wanted = Set(lines.flatMap { Self.numbers(in: $0.bytes) + Self.following($0) })
    for index in events.order {
      let row = events.table.rows[Int(index)]
      for number in [Int(row.sequence), Int(row.milliseconds), Int(row.checksum)]
      where wanted.contains(number) {
        candidates[number, default: []].append(index)
      }
    }
  }

  /// The number of lines, from the first, that are explained together; 0 if the first is not.
  private func explained(_ lines: ArraySlice<JournalReport.DamagedLine>) -> Int {
    guard let first = lines.first else { return 0 }
    var rest = first.bytes[...]
    // Lines that lost the newline between them are separated one after the other.
    while true {
      let whole = whole(of: rest, first)
      if whole.contains(where: { Self.isPart(rest, of: $0[...]) }) { return 1 }
      if let line = whole.first(where: {
        $0.count < rest.count && Self.resemble(rest.prefix($0.count), $0[...])
      }) {
        rest = rest.dropFirst(line.count + 1)
        if rest.isEmpty { return 1 }
        continue
      }
      // A line with a newline inside it continues in the next one.
      guard let next = lines.dropFirst().first, next.file == first.file,
        next.number == first.number + 1
      else { return 0 }
      let joined = rest + [UInt8(ascii: "\n")] + next.bytes
      return whole.contains { $0.count == joined.count && Self.resemble(joined, $0[...]) } ? 2 : 0
    }
  }

  /// The lines that a damaged one may have been.
  private func whole(
    of bytes: ArraySlice<UInt8>, _ line: JournalReport.DamagedLine
  ) -> [[UInt8]] {
    let numbers = Set(Self.numbers(in: Array(bytes)) + Self.following(line))
    let indices = Set(numbers.flatMap { candidates[$0] ?? [] }.prefix(1000))
    return indices.map { Line.encode(events[$0]) }.filter { !Self.isOfOther(bytes, $0) }
  }

  /// Whether a damaged line names another writer than a line does: two machines may have saved alike
  /// events in the same second. One letter may be damaged.
  private static func isOfOther(_ bytes: ArraySlice<UInt8>, _ line: [UInt8]) -> Bool {
    let start = Array(#"{"v":1,"d":""#.utf8)
    guard bytes.starts(with: start) else { return false }
    return zip(bytes, line).prefix(start.count + 8).count { $0 != $1 } > 1
  }

  /// Whether bytes are the beginning or the end of a line, except for a few of them. A beginning
  /// too short to distinguish lines does not count.
  private static func isPart(_ bytes: ArraySlice<UInt8>, of line: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= line.count, bytes.count >= 24 else { return false }
    return resemble(bytes, line.prefix(bytes.count)) || resemble(bytes, line.suffix(bytes.count))
  }

  private static func resemble(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    zip(left, right).count { $0 != $1 } * 8 <= left.count
  }

  /// The numbers that would follow the last intact line.
  private static func following(_ line: JournalReport.DamagedLine) -> [Int] {
    line.previous.map { [$0.sequence + 1] } ?? []
  }

  /// The sequence numbers, times and checksums that can be read in a damaged line.
  private static func numbers(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    for index in bytes.indices.dropLast(5)
    where bytes[index] == UInt8(ascii: "\"") && bytes[index + 2] == UInt8(ascii: "\"") {
      switch bytes[index + 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "t"):
        let digits = bytes[(index + 4)...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        // A line cut off inside a number could be the beginning of several lines.
        if digits.endIndex < bytes.endIndex,
          let number = Int(String(decoding: digits.prefix(18), as: UTF8.self))
        {
          found.append(number)
        }
      case UInt8(ascii: "c"):
        let digits = bytes[(index + 5)...].prefix(8)
        if digits.count == 8,
          let number = Int(String(decoding: digits, as: UTF8.self), radix: 16)
        {
          found.append(number)
        }
      default: break
      }
    }
    return found
  }
}
