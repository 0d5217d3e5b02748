import Progress
/// Computes the SHA-256 of all lines of a set sorted by bytes, without copying them all.
///
/// Lines from this program begin with the writer and the number, so their order is that of the
/// writers, then of the numbers as texts. The few lines in another format are sorted and merged in.
struct LineDigest {
  /// The digest, 64 hexadecimal digits.
  static func digest(of events: EventSet) -> String {
    let table = events.table
    var others = events.newerLines
    for index in events.order {
      let row = table.rows[Int(index)]
      if row.isAnswer, table.foreignLines.isEmpty { continue }
      if let line = table[Int(index)].foreignLine { others.append(line) }
    }
    others.sort { $0.lexicographicallyPrecedes($1) }
    var next = 0
    var sum = SHA256()
    let writer = LineWriter(table)
    for list in events.byWriter {
      let indices = sorted(list, table, writer)
      Pieces.inOrder(indices.count, by: 4096, to: { add($0, &sum, others, &next) }) { range in
        var bytes: [UInt8] = []
        for index in indices[range] {
          writer.append(index, to: &bytes)
          bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
      }
    }
    for line in others[next...] { sum.update(line + [UInt8(ascii: "\n")]) }
    return sum.finish()
  }

  /// Adds lines to the digest, each after the other lines that sort before it.
  private static func add(
    _ lines: [UInt8], _ sum: inout SHA256, _ others: [[UInt8]], _ next: inout Int
  ) {
    if next == others.count { return sum.update(lines) }
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      while next < others.count, others[next].lexicographicallyPrecedes(line) {
        sum.update(others[next] + [UInt8(ascii: "\n")])
        next += 1
      }
      sum.update(line + [UInt8(ascii: "\n")])
    }
  }

  /// The events of a writer, in the order of their lines, without those in another format.
  private static func sorted(
    _ list: [Int32], _ table: EventTable, _ writer: LineWriter
  ) -> [Int32] {
    var keys: [(key: UInt64, index: Int32)] = []
    keys.reserveCapacity(list.count)
    for index in list where !isForeign(index, table) {
      keys.append((key(UInt64(table.rows[Int(index)].sequence)), index))
    }
    keys.sort { $0.key < $1.key }
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].key == keys[start].key { end += 1 }
      if end > start + 1 {
        let lines = keys[start..<end].map { pair in
          var line: [UInt8] = []
          writer.append(pair.index, to: &line)
          return (line, pair)
        }
        let inOrder = lines.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
        keys.replaceSubrange(start..<end, with: inOrder)
      }
      start = end
    }
    return keys.map(\.index)
  }

  private static func isForeign(_ index: Int32, _ table: EventTable) -> Bool {
    let row = table.rows[Int(index)]
    if row.isAnswer { return !table.foreignLines.isEmpty && table.foreignLines[Int(index)] != nil }
    return table[Int(index)].foreignLine != nil
  }

  /// A number that sorts like the decimal text: the digits padded to sixteen, then their count.
  private static func key(_ number: UInt64) -> UInt64 {
    var (scaled, digits): (UInt64, UInt64) = (number, 1)
    var rest = number
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    for _ in digits..<16 { scaled *= 10 }
    return scaled << 5 | digits
  }
}
