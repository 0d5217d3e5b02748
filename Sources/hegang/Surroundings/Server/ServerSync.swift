import Journal
import Progress

/// One exchange of a learner's journal with a class server: a union of lines.
///
/// It asks for the counts of lines first, then compares the lines of the groups that differ, and then
/// sends what the server lacks. Every step can be repeated, so an exchange that was cut off anywhere
/// is completed by the next one.
struct ServerSync {
  /// The server.
  let server: ClassServer
  /// The location of the journal.
  let place: JournalPlace

  /// The result of an exchange.
  struct Outcome {
    var received = 0
    var sent = 0
    var total = 0
    /// Lines here that were not sent because they are damaged.
    var damaged = 0
    /// Lines of the server that are damaged, and were left there.
    var refusedHere = 0
    /// Lines that the server refused.
    var refusedThere = 0
    /// Lines that were erased on the server, and stay here alone.
    var withheld = 0
    /// The day of the last erasure on the server.
    var erasedOn = ""
    var unreadable: [String] = []
  }

  /// What a server knows of the learner.
  private struct Greeting {
    var role = ""
    var version = 0
    var marks: [ErasedLines.Span] = []
    var erasedOn = ""
    var groups = LineGroups()
  }

  /// The number of lines that are sent in one transaction.
  private static let batch = 4096

  /// Exchanges lines until both sides have those of both.
  /// - Parameter known: The role of the last exchange with this address; nil if there was none.
  /// - Returns: The counts, and the role.
  /// - Throws: ``ServerError``, ``Failure`` if the server knows the learner by another role or is of a
  ///   newer version, `JournalError` if the journal cannot be read or written.
  func run(known: String?) throws -> (outcome: Outcome, role: String) {
    var greeting = try greet()
    if let known { try check(greeting.role, known) }
    if try mark(erasedSince: greeting) { greeting = try greet() }
    var union = try ServerUnion(place, marks: greeting.marks)
    let groups = union.groups.differing(from: greeting.groups)
    var outcome = Outcome()
    if !groups.isEmpty {
      let lacking = try compare(groups, &union)
      (outcome.sent, outcome.refusedThere) = try send(union.lines(lacking))
    }
    outcome.received = union.received
    outcome.total = union.count
    outcome.damaged = union.damaged
    outcome.refusedHere = union.refused
    outcome.withheld = union.withheld
    outcome.erasedOn = greeting.erasedOn
    outcome.unreadable = union.unreadable
    return (outcome, greeting.role)
  }

  /// Erases everything that the server has of the learner, and leaves marks: those of the lines there,
  /// and those of the lines that were erased here.
  /// - Parameter known: The role of earlier exchanges.
  /// - Returns: How many lines were erased there.
  /// - Throws: ``ServerError``, ``Failure`` if the server knows the learner by another role.
  func erase(known: String) throws -> Int {
    try check(greet().role, known)
    let counts = try server.rows("begin;\nselect hegang.erase();\n\(marking)commit;\n")
    return counts.first?.first.flatMap { Int($0) } ?? 0
  }

  private func check(_ role: String, _ known: String) throws {
    guard role != known else { return }
    throw Failure.usage(
      "The server \(server.address.text) knows you as \(role), but this progress was exchanged as \(known). If that is right, name the address again with hegang sync --remote."
    )
  }

  private func greet() throws -> Greeting {
    var greeting = Greeting()
    let rows = try server.rows(
      """
      select 'role', current_user, hegang.version();
      select 'mark', writer, number, time, at::date from hegang.erased where learner = current_user;
      select 'group', get_byte(digest, 0), count(*), \
      bit_xor(('x' || encode(substr(digest, 1, 8), 'hex'))::bit(64)::bigint)
        from hegang.lines where learner = current_user group by 2;

      """)
    for row in rows {
      switch (row.first, row.count) {
      case ("role", 3):
        greeting.role = row[1]
        greeting.version = Int(row[2]) ?? 0
      case ("mark", 5):
        guard let number = Int(row[2]), let time = Int(row[3]),
          let mark = ServerUnion.mark(row[1], number, time)
        else { continue }
        greeting.marks.append(mark)
        greeting.erasedOn = max(greeting.erasedOn, row[4])
      case ("group", 4):
        guard let byte = UInt8(row[1]), let count = Int(row[2]), let sum = Int64(row[3]) else {
          continue
        }
        greeting.groups[byte] = .init(count: count, sum: UInt64(bitPattern: sum))
      default: continue
      }
    }
    guard greeting.version <= ClassServer.version else {
      throw Failure.data(
        "The server \(server.address.text) was set up by a newer hegang; install that version here."
      )
    }
    return greeting
  }

  /// Marks on the server what was erased here and is not marked there; returns whether there was any.
  private func mark(erasedSince greeting: Greeting) throws(ServerError) -> Bool {
    let known = Set(greeting.marks.map { [$0.writer.description, "\($0.last)", "\($0.latest)"] })
    let isMissing = ServerUnion.erased(at: place).contains {
      !known.contains([$0.writer.description, "\($0.last)", "\($0.latest)"])
    }
    if isMissing { _ = try server.rows(marking) }
    return isMissing
  }

  /// The command that marks what was erased here.
  private var marking: String {
    let values = ServerUnion.erased(at: place).map { "('\($0.writer)', \($0.last), \($0.latest))" }
    return values.isEmpty
      ? ""
      : "insert into hegang.erased (writer, number, time) values \(values.joined(separator: ", ")) on conflict do nothing;\n"
  }

  /// Receives the lines of some groups that are missing here, and returns the keys of those that are
  /// missing there.
  private func compare(
    _ groups: [UInt8], _ union: inout ServerUnion
  ) throws -> Set<ServerUnion.Key> {
    let keys = union.keys(in: groups).map { key -> [UInt8] in
      let digits = String(key, radix: 16)
      return Array((String(repeating: "0", count: 16 - digits.utf8.count) + digits).utf8)
    }
    let list = groups.map(String.init).joined(separator: ", ")
    let there = """
      select line, encode(substr(digest, 1, 8), 'hex') as key from hegang.lines
      where learner = current_user and get_byte(digest, 0) in (\(list))
      """
    let commands =
      Array("create temporary table here (key text primary key);\n".utf8)
      + ClassServer.copy(to: "here", keys)
      + ClassServer.copy(
        from:
          "select key, null from here where not exists (select from (\(there)) t where t.key = here.key)"
      )
      + ClassServer.copy(
        from:
          "select null, line from (\(there)) t where not exists (select from here where here.key = t.key)"
      )
    var lacking: Set<ServerUnion.Key> = []
    var failure: (any Error)?
    try server.pairs(commands) { rows in
      var lines: [UInt8] = []
      for (first, second) in rows {
        if let key = ServerUnion.Key(first, radix: 16) {
          lacking.insert(key)
        } else {
          lines += Array(first.utf8) + second + [UInt8(ascii: "\n")]
        }
      }
      guard failure == nil else { return }
      do { try union.receive(lines) } catch { failure = error }
    }
    if let failure { throw failure }
    try union.finish()
    return lacking
  }

  /// Sends lines; returns how many were new to the server, and how many it refused.
  private func send(_ lines: [[UInt8]]) throws(ServerError) -> (sent: Int, refused: Int) {
    guard !lines.isEmpty else { return (0, 0) }
    var commands = Array("create temporary table sent (line text);\n".utf8)
    for start in stride(from: 0, to: lines.count, by: Self.batch) {
      let batch = lines[start..<min(start + Self.batch, lines.count)]
      commands += ClassServer.copy(to: "sent", batch)
      commands += Array(
        "select added, refused from hegang.add_lines((select array_agg(line) from sent));\ntruncate sent;\n"
          .utf8)
    }
    var output: [UInt8] = []
    try server.run(commands) { output += $0 }
    let counts = String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t").compactMap { Int($0) }
    }
    return (
      counts.reduce(0) { $0 + ($1.first ?? 0) }, counts.reduce(0) { $0 + ($1.last ?? 0) }
    )
  }
}
