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
    var (sum, writer) = (SHA256(), LineWriter(table))
    var (line, pending): ([UInt8], [UInt8]) = ([], [])
    for list in events.byWriter {
      for index in sorted(list, table, &writer) {
        line.removeAll(keepingCapacity: true)
        writer.append(index, to: &line)
        while next < others.count, others[next].lexicographicallyPrecedes(line) {
          pending.append(contentsOf: others[next] + [UInt8(ascii: "\n")])
          next += 1
        }
        pending.append(contentsOf: line)
        pending.append(UInt8(ascii: "\n"))
        if pending.count >= 64 << 10 {
          sum.update(pending)
          pending.removeAll(keepingCapacity: true)
        }
      }
    }
    for line in others[next...] { pending.append(contentsOf: line + [UInt8(ascii: "\n")]) }
    sum.update(pending)
    return sum.finish()
  }

  /// The events of a writer, in the order of their lines, without those in another format.
  private static func sorted(
    _ list: [Int32], _ table: EventTable, _ writer: inout LineWriter
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
