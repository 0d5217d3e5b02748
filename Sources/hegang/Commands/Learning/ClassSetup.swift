import Terminal

/// `hegang class --setup`: makes the tables, roles and views of a class on a PostgreSQL server.
@MainActor
struct ClassSetup {
  let context: Context

  init(_ context: Context) { self.context = context }

  /// Sets a database up; prints the commands instead for `-`.
  /// - Throws: ``Failure`` if it did not work; then nothing has changed.
  func run(_ text: String) throws {
    let commands = PackageResources.class_sql
    guard text != "-" else { return context.output.data(commands) }
    let address = try ServerAddress(text)
    do throws(ServerError) {
      let whole = Array("begin;\n".utf8) + commands + Array("commit;\n".utf8)
      try ClassServer(address: address).run(whole) { _ in }
    } catch {
      throw Failure(error, address, safe: "Nothing has changed there.")
    }
    context.output.paragraph(
      "The database is set up for a class. Give each learner and each teacher a role there:")
    for (name, group) in [("ada", "hegang_learner"), ("alan", "hegang_teacher")] {
      context.output.line("  create role \(name) login password '…' in role \(group);")
    }
    context.output.paragraph(
      "Learners then run hegang sync --remote with their address, teachers hegang class with theirs."
    )
  }
}
