import Concurrency
import Deck
import FSRS
import Journal
import Progress
import Study

/// `hegang class` for a server: reads what the learners share.
@MainActor
struct ClassOnServer {
  private let context: Context

  init(_ context: Context) { self.context = context }

  /// The number of learners whose lines are asked for at once, and replayed while the next ones come.
  private static let batch = 64

  /// The learners of a class.
  /// - Throws: ``Failure`` if the server cannot be reached or does not let the user see the class.
  func members(_ address: ServerAddress, _ deck: Deck, _ moment: Moment) throws -> [ClassMember] {
    let server = ClassServer(address: address)
    do {
      var members: [ClassMember] = []
      var sharing: [String] = []
      for row in try server.rows("select learner, share from hegang.learners order by learner;\n")
      where row.count == 2 {
        if row[1] == "nothing" {
          members.append(ClassMember(hidden: row[0]))
        } else {
          sharing.append(row[0])
        }
      }
      guard !members.isEmpty || !sharing.isEmpty else {
        throw Failure.data(
          "\(address.text): nobody is enrolled; expected roles in the group hegang_learner.")
      }
      let title = "Reading \(Words.count(sharing.count, "learner"))"
      return try Working.show(title, in: context) { working in
        for start in stride(from: 0, to: sharing.count, by: Self.batch) {
          let names = Array(sharing[start..<min(start + Self.batch, sharing.count)])
          let lines = try Self.lines(of: names, server)
          members += parallelMap(names.count) { index in
            let events = SharedLines(lines[names[index]] ?? []).events
            return ClassMember(names[index], Progress(events), deck, at: moment)
          }
          working.report(Double(start + names.count) / Double(sharing.count))
        }
        return members
      }
    } catch let error as ServerError {
      throw Failure(error, address, safe: "Nothing has changed.")
    }
  }

  /// The lines that some learners share, by learner.
  nonisolated private static func lines(
    of names: [String], _ server: ClassServer
  ) throws(ServerError) -> [String: [UInt8]] {
    let list = names.map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ", ")
    let command = ClassServer.copy(
      from: "select learner, line from hegang.shared_lines where learner in (\(list))")
    var lines: [String: [UInt8]] = [:]
    try server.pairs(command) { rows in
      for (name, line) in rows { lines[name, default: []] += line + [UInt8(ascii: "\n")] }
    }
    return lines
  }
}
