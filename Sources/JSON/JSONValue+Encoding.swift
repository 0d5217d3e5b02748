extension JSONValue {
  /// The canonical text of the value: equal values give equal bytes.
  ///
  /// Keys are sorted by their UTF-8 bytes, there is no white space, and numbers have the fewest
  /// digits that read back as the same number. Characters that could control a terminal or break a
  /// line (C0, DEL, C1, U+2028, U+2029) are always escaped.
  ///
  ///     let county: JSONValue = ["name": "萝北县", "area": 6761]
  ///     county.encoded()             // {"area":6761,"name":"萝北县"}
  ///     county.encoded(ascii: true)  // {"area":6761,"name":"\u841d\u5317\u53bf"}
  ///
  /// - Parameter ascii: Whether to escape everything beyond ASCII too.
  /// - Returns: The text, without a newline at its end.
  package func encoded(ascii: Bool = false) -> String {
    var bytes: [UInt8] = []
    encode(into: &bytes, ascii: ascii)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the canonical text of the value to a growing document.
  package func encode(into bytes: inout [UInt8], ascii: Bool = false) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value):
      bytes.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
    case .string(let value): bytes.appendQuoted(value, ascii: ascii)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.encode(into: &bytes, ascii: ascii)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.appendQuoted(member.key, ascii: ascii)
        bytes.append(UInt8(ascii: ":"))
        member.value.encode(into: &bytes, ascii: ascii)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}
