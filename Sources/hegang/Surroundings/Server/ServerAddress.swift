/// The address of a database on a PostgreSQL server: `postgresql://ada@school.example/class`.
///
/// It goes to `psql` as it is, so it may name a service and leave out everything else. A password in
/// it would be seen by everybody who lists the processes of the machine, and is refused.
struct ServerAddress: Hashable {
  /// The address, which may be shown.
  let text: String

  private static let schemes = ["postgresql://", "postgres://"]
  private static let secrets: Set = ["password", "sslpassword"]

  /// Whether a text is meant as the address of a server, and not as a folder or a repository.
  static func isMeant(by text: String) -> Bool {
    schemes.contains { text.lowercased().hasPrefix($0) }
  }

  /// Reads an address.
  /// - Throws: ``Failure`` if it contains a password, or something that no address has.
  init(_ text: String) throws {
    guard let scheme = Self.schemes.first(where: { text.hasPrefix($0) }),
      text.utf8.allSatisfy({ 0x21..<0x7f ~= $0 })
    else {
      throw Failure.usage(
        "This is not the address of a server; expected one such as postgresql://ada@school.example/class."
      )
    }
    let parts = text.dropFirst(scheme.count).split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    // libpq decodes the names of parameters too.
    let names = parts.dropFirst().joined().split(separator: "&").map {
      Self.decoded($0.prefix { $0 != "=" }).lowercased()
    }
    guard Self.isOpen(parts[0]), Self.secrets.isDisjoint(with: names) else {
      throw Failure.usage(
        "Leave the password out of the address, where others on this machine can see it: put it into the file that PGPASSFILE names (else ~/.pgpass), or into a service file."
      )
    }
    self.text = text
  }

  /// Whether user, hosts and database have no password among them: nothing before the last `@` has a
  /// colon, and after it each colon is before a port. A password with a slash may be anywhere.
  private static func isOpen(_ text: Substring) -> Bool {
    if let end = text.lastIndex(of: "@"), text[..<end].contains(":") { return false }
    let hosts = text.split(separator: "@").last?.prefix { $0 != "/" } ?? ""
    return hosts.split(separator: ",").allSatisfy { host in
      let port =
        host.split(separator: "]").last?.split(
          separator: ":", omittingEmptySubsequences: false
        ).dropFirst() ?? []
      return port.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    }
  }

  /// A text without its percent escapes.
  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
