import FSRS
import JSON

/// Writes the lines of the events in a table; those of answers without creating events.
package struct LineWriter: Sendable {
  private let table: EventTable
  private let names: WrittenNames

  /// Writes the lines of the events in a table.
  package init(_ table: EventTable) {
    self.table = table
    names = WrittenNames(table.names) { names in
      // No byte of a name needs an escape.
      let text =
        #","e":"ans","deck":"\#(names.deck)","topic":"\#(names.topic)","card":"\#(names.card)""#
        + #","form":"\#(names.form)""#
      return Array(text.utf8)
    }
  }

  /// Appends the line of the event at an index, without the newline.
  package func append(_ index: Int32, to line: inout [UInt8]) {
    let row = table.rows[Int(index)]
    guard row.isAnswer, table.foreignLines.isEmpty || table.foreignLines[Int(index)] == nil else {
      return Line.append(table[Int(index)], to: &line)
    }
    line.append(
      headOf: table.writer(Int(index)), Int(row.sequence), row.clock, table.day(Int(index)))
    names.append(row, to: &line)
    line.append("g", row.rating.rawValue)
    line.append(raw: #","j":""#)
    line.append(contentsOf: row.verdict.rawValue.utf8)
    line.append(UInt8(ascii: "\""))
    line.append("ms", Int(row.taken))
    line.append(raw: #","a":"#)
    line.appendQuoted(utf8: table.texts.span.extracting(row.typed), ascii: true)
    if row.draw >= 0 { line.append("u", Int(row.draw)) }
    line.append(tailWith: row.checksum)
  }
}
