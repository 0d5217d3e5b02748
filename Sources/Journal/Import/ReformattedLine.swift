import Progress
import JSON

/// Restores the line of an event from JSON that another program has rewritten.
enum ReformattedLine {
  /// The fields with which every line begins, in this order.
  private static let head = ["v", "d", "n", "t", "z", "h", "day", "e"]

  /// The original line of an object; nil if no line has the checksum in the object.
  ///
  /// An event that this version knows has only one spelling. For any other, the fields are tried in
  /// their present order, and then with the usual first fields at the beginning.
  static func line(of object: [UInt8]) -> [UInt8]? {
    var reader = JSONReader(object)
    var members: [(key: String, value: JSONValue)] = []
    do {
      try reader.object { (reader, key) throws(JSONError) in
        members.append((key, try reader.value()))
      }
      try reader.end()
    } catch {
      return nil
    }
    let value = JSONValue.object(Dictionary(members.map { ($0.key, $0.value) }) { $1 })
    guard case .string(let text)? = value["c"], text.utf8.count == 8,
      let checksum = UInt32(text, radix: 16)
    else { return nil }
    let fields = members.filter { $0.key != "c" }
    let inOrder =
      head.compactMap { key in fields.first { $0.key == key } }
      + fields.filter { !head.contains($0.key) }
    var lines = [fields, inOrder].map { Self.line($0, checksum) }
    if value["v"] == .integer(Line.version),
      let event = try? Event(LineFields(value), checksum: checksum)
    {
      lines.append(Line.encode(event))
    }
    return lines.last { (try? LineDecoder.checksum($0, $0.indices)) != nil }
  }

  private static func line(
    _ members: [(key: String, value: JSONValue)], _ checksum: UInt32
  ) -> [UInt8] {
    let texts = members.map { "\(quoted($0.key, ascii: true)):\($0.value.encoded(ascii: true))" }
    var line = Array("{\(texts.joined(separator: ","))".utf8)
    line.append(tailWith: checksum)
    return line
  }
}
