import Glibc
import Journal

/// A PostgreSQL server on which the lines of a class are kept, reached through `psql`.
///
/// Every call is one run of `psql`, which reads commands and data from its standard input, and one
/// transaction or several small ones: a run that breaks off leaves nothing half done.
struct ClassServer {
  /// The version of the tables that this program knows.
  static let version = 1

  /// The address.
  let address: ServerAddress

  /// The character between the columns of copied rows: no line of a journal has it.
  private static let separator = UInt8(2)
  private static let format = "csv quote e'\\x01' delimiter e'\\x02'"

  /// Runs commands, and passes on what they print.
  /// - Parameters:
  ///   - commands: The commands, each with the data that it copies.
  ///   - read: Called with each piece of the output.
  /// - Throws: ``ServerError`` if one of them fails.
  func run(_ commands: [UInt8], _ read: ([UInt8]) -> Void) throws(ServerError) {
    guard let messages = tmpfile() else { throw ServerError(code: 127, messages: "") }
    defer { fclose(messages) }
    let program = ChildProgram(
      words: [
        // No file of settings, no headings, and never a question.
        "psql", "-X", "-q", "-A", "-t", "-w", "-F", "\t", "-v", "ON_ERROR_STOP=1",
        "-v", "VERBOSITY=verbose", "-d", address.text, "-f", "-",
      ], environment: Self.environment, messages: .kept(fileno(messages)))
    let code = program.run(commands, read)
    guard code != 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = pread(fileno(messages), &buffer, buffer.count, 0)
    throw ServerError(
      code: code, messages: String(decoding: buffer[..<max(0, count)], as: UTF8.self))
  }

  /// Runs commands, and returns what they print, a row of columns for each line.
  /// - Throws: ``ServerError`` if one of them fails.
  func rows(_ commands: String) throws(ServerError) -> [[String]] {
    var output: [UInt8] = []
    try run(Array(commands.utf8)) { output += $0 }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Runs commands that copy rows of two columns, and passes these on, some at a time.
  /// - Parameters:
  ///   - commands: The commands.
  ///   - read: Called with rows. One that a line break cut in two has all of it in the first column.
  /// - Throws: ``ServerError`` if one of them fails.
  func pairs(
    _ commands: [UInt8], _ read: ([(first: String, second: ArraySlice<UInt8>)]) -> Void
  ) throws(ServerError) {
    var rest: [UInt8] = []
    try run(commands) { bytes in
      rest += bytes
      guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return }
      read(
        rest[..<end].split(separator: UInt8(ascii: "\n")).map { row in
          let columns = row.split(
            separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
          return (String(decoding: columns[0], as: UTF8.self), columns.dropFirst().first ?? [])
        })
      rest.removeSubrange(...end)
    }
  }

  /// The command that copies rows from the data behind it to a table.
  static func copy(to table: String, _ rows: some Sequence<[UInt8]>) -> [UInt8] {
    var bytes = Array("copy \(table) from stdin \(format);\n".utf8)
    for row in rows { bytes += row + [UInt8(ascii: "\n")] }
    return bytes + Array("\\.\n".utf8)
  }

  /// The command that prints the rows of a query.
  static func copy(from query: String) -> [UInt8] {
    Array("copy (\(query)) to stdout \(format);\n".utf8)
  }

  /// The environment: the user's, with messages in English and texts in UTF-8.
  private static var environment: [String] {
    var variables = Environment.variables
    variables["LC_ALL"] = "C"
    variables["PGCLIENTENCODING"] = "UTF8"
    variables["PGAPPNAME"] = "hegang"
    if variables["PGCONNECT_TIMEOUT"] == nil { variables["PGCONNECT_TIMEOUT"] = "15" }
    return variables.map { "\($0)=\($1)" }
  }
}

/// The failure of a run of `psql`.
struct ServerError: Error, Hashable {
  /// Its exit code: 2 if there is no connection, 3 if a command failed, 127 if there is no `psql`.
  let code: Int32
  /// What it wrote to standard error.
  let messages: String

  /// The code of the error by the SQL standard, such as `42501`; nil if no command failed.
  var state: String? {
    guard let start = messages.firstRange(of: "ERROR:  ") else { return nil }
    let word = messages[start.upperBound...].prefix(5)
    return word.utf8.count == 5 ? String(word) : nil
  }

  /// The first message, without its place and its code.
  var reason: String {
    let line = messages.split(separator: "\n").first.map(String.init) ?? "psql ended"
    for head in ["ERROR:  ", "psql: error: "] {
      guard let range = line.firstRange(of: head) else { continue }
      let text = line[range.upperBound...]
      return String(head.hasPrefix("ERROR") ? text.dropFirst(7) : text)
    }
    return line
  }
}

extension Failure {
  /// One sentence for a failure of a server.
  /// - Parameters:
  ///   - error: The failure.
  ///   - address: The address of the server.
  ///   - safe: What is safe meanwhile, as the end of a sentence.
  init(_ error: ServerError, _ address: ServerAddress, safe: String) {
    let server = "The server \(address.text)"
    let messages = error.messages
    if error.code == 127 {
      self = .system(
        "psql is not installed; a server needs it (in Debian the package postgresql-client). \(safe)"
      )
    } else if messages.contains("password") {
      self = .system(
        "\(server) did not accept the password: put it into the file that PGPASSFILE names (else ~/.pgpass, which only you may read), or into a service file. \(safe)"
      )
    } else if ["3F000", "42P01", "42883"].contains(error.state) {
      self = .data(
        "\(server) is not set up for a class; its owner does that with hegang class --setup. \(safe)"
      )
    } else if error.state == "42501" {
      self = .data("\(server) refuses this: \(error.reason). Ask its owner for the right. \(safe)")
    } else if error.state != nil {
      self = .system("\(server) failed: \(error.reason). \(safe)")
    } else {
      self = .system("\(server) cannot be reached: \(error.reason). \(safe)")
    }
  }
}
