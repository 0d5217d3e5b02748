import ArgumentParser
import Glibc
import Journal
import Progress
import Terminal

/// `hegang sync`: exchanges progress with other machines through a git repository, or with a class server.
struct SyncCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Exchange progress with other machines through a git repository or a server.",
    discussion: """
      The first time, name an empty or shared git repository, or the PostgreSQL server of a class: \
      hegang sync --remote URL. After an exchange both sides have every answer of both, whatever was \
      deleted or damaged on one of them; you never have to resolve a conflict. Only progress is \
      sent: no other file in the folder, and nothing from any other repository. A server gets the \
      progress of one learner, and its address never contains the password.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? { "progress is kept for all decks together" }

  @Option(
    help: ArgumentHelp(
      "The repository or server to exchange with; remembered after it has worked once.",
      valueName: "url"))
  var remote: String?

  @Flag(help: "Exchange with the server no more; nothing that it has is changed.")
  var forget = false

  /// How often a repository may reject new lines although nobody else has sent anything.
  private static let refusals = 3

  func perform(in context: Context) throws {
    if forget { return try forgetServer(in: context) }
    // Lines that only the second copy on this machine has are restored first, and sent with the
    // rest.
    _ = try Learner(context)
    context.finish()
    let place = try Learner.place(context)
    if let remote, ServerAddress.isMeant(by: remote) {
      return try ServerExchange(context, place).run(try ServerAddress(remote))
    }
    guard remote == nil, let server = place.server else { return try exchangeWithGit(context) }
    // The server's failure keeps nothing from the repository, and the other way round.
    var failures: [Failure] = []
    let folder = context.folders.progress
    for work in [
      { if access("\(folder)/.git", F_OK) == 0 { try exchangeWithGit(context) } },
      {
        let address = try ServerAddress(server.address)
        try ServerExchange(context, place).run(address, as: server.role)
      },
    ] {
      do { try work() } catch let error as Failure { failures.append(error) }
    }
    for failure in failures.dropFirst() { failure.report() }
    if let failure = failures.first { throw failure }
  }

  @MainActor
  private func forgetServer(in context: Context) throws {
    let place = try Learner.place(context)
    guard remote == nil else { throw Failure.usage("--forget and --remote do not go together.") }
    guard let server = place.server else {
      throw Failure.usage("\(place.progress) is exchanged with no server.")
    }
    place.forgetServer()
    context.output.paragraph(
      StyledText(
        "\(server.address) is forgotten. What it has of you stays there; hegang erase would have erased it."
      )
    )
  }

  @MainActor
  private func exchangeWithGit(_ context: Context) throws {
    try makeFolder(context.folders.progress)
    var kept: String?
    for isFirst in [true, false] {
      let repository = try ProgressRepository.take(context.folders.progress) {
        context.talk.paragraph("Another exchange of this folder is running; waiting for it to end.")
      }
      if let kept { try repository.keep(kept) }
      do {
        return try exchange(repository, in: context)
      } catch let error as GitError {
        guard isFirst, repository.isDamaged else {
          throw Failure.system(
            "git \(error.command) failed in \(repository.git.folder)/.git; everything is safe in the journals. Is the disk full?"
          )
        }
        kept = repository.remote
        try repository.setAside()
        context.talk.paragraph(
          "The git repository in \(context.folders.progress) was damaged. It was moved aside, and replaced by a new one. No answer was only in the old one."
        )
      }
    }
  }

  /// Creates the progress folder on a new machine, but not before a repository is named.
  private func makeFolder(_ folder: String) throws {
    var status = stat()
    guard remote != nil || lstat("\(folder)/.git", &status) == 0 else { throw unnamed(folder) }
    guard access(folder, F_OK) != 0 else { return }
    do {
      try JournalPlace.makeFolder(folder)
    } catch {
      throw Failure(error)
    }
  }

  private func unnamed(_ folder: String) -> Failure {
    .usage("\(folder) has no repository to exchange with; name one with --remote URL.")
  }

  @MainActor
  private func exchange(
    _ repository: borrowing ProgressRepository, in context: Context
  ) throws {
    let folder = context.folders.progress
    let kept = repository.remote
    let wanted = try self.remote.map { try Self.resolved($0, repository.git) }
    guard let shown = wanted ?? kept else { throw unnamed(folder) }
    // A new address replaces a working one only after it is known to work.
    if let wanted, kept == nil { try repository.keep(wanted) }
    let isTried = wanted != nil && kept != nil && wanted != kept
    let remote = isTried ? Remote.tried(shown) : .kept
    try Self.makeFiles(folder)
    var received = 0
    var refused: (commit: String?, times: Int) = (nil, 0)
    while true {
      try fetch(remote, shown, to: repository, folder)
      let theirs = repository.git.commit(ProgressRepository.theirs)
      let files = try theirs.map { try repository.git.files(of: $0) } ?? [:]
      let outcome = try union(with: files, repository.git, context)
      received += outcome.received
      var changes = outcome.changes.map { ($0.path, $0.content) }
      for (name, text) in GitFiles.all where files[name] == nil {
        changes.append((name, Array(text.utf8)))
      }
      let isShown = refused.times + 1 == Self.refusals
      if try changes.isEmpty
        || repository.send(changes, on: theirs, to: remote, isShown ? .shown : .dropped)
      {
        repository.settle(on: theirs, hasSent: !changes.isEmpty)
        if isTried { try repository.keep(shown) }
        return try tell(outcome, received: received, in: context)
      }
      // Another machine may have sent something first.
      refused = (theirs, refused.times == 0 || refused.commit == theirs ? refused.times + 1 : 1)
      if refused.times == Self.refusals {
        throw Failure.system(
          "The repository \(shown) rejects the new lines; everything is safe in \(folder).")
      }
      usleep(.random(in: 20_000..<200_000))
    }
  }

  /// Fetches, and tries again if that fails although the repository can be reached: a `git push` that a
  /// killed sync left running may have moved a reference meanwhile.
  private func fetch(
    _ remote: Remote, _ shown: String, to repository: borrowing ProgressRepository, _ folder: String
  ) throws {
    for attempt in 1...Self.refusals {
      if repository.fetch(remote, .shown) { return }
      guard repository.isReachable(remote) else {
        throw Failure.system(
          "The repository \(shown) cannot be reached; everything is safe in \(folder).")
      }
      if repository.isDamaged { throw GitError(command: "fetch") }
      if attempt == Self.refusals {
        throw Failure.system(
          "git cannot fetch from the repository \(shown); everything is safe in \(folder).")
      }
      usleep(.random(in: 20_000..<200_000))
    }
  }

  @MainActor
  private func union(
    with files: [String: String], _ git: Git, _ context: Context
  ) throws -> Exchange.Outcome {
    let exchange = Exchange(progress: context.folders.progress, state: context.folders.state)
    do {
      return try Working.show("Comparing the journals", in: context) { _ in
        try exchange.run(Array(files.keys)) { paths, visit in
          try git.read(paths.compactMap { path in files[path].map { (path, $0) } }, visit)
        }
      }
    } catch let error as JournalError {
      throw Failure(error)
    }
  }

  /// The absolute path of a local repository; any other address unchanged.
  private static func resolved(_ address: String, _ git: Git) throws -> String {
    guard !address.isEmpty else { throw Failure.usage("--remote: an empty address.") }
    let isFar = address.contains("://") || address.prefix { $0 != "/" }.contains(":")
    // The user's git settings may rewrite the address.
    let replaced = git.run(["ls-remote", "--get-url", address])
    if isFar || replaced.isDone && replaced.line != address { return address }
    if let found = realpath(address, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    guard !address.hasPrefix("/"), let here = getcwd(nil, 0) else { return address }
    defer { free(here) }
    return "\(String(cString: here))/\(address)"
  }

  private static func makeFiles(_ folder: String) throws {
    for (name, text) in GitFiles.all where access("\(folder)/\(name)", F_OK) != 0 {
      var file = try NewFile("\(folder)/\(name)", replacing: false)
      file.append(Array(text.utf8))
      try file.finish()
    }
  }

  @MainActor
  private func tell(_ outcome: Exchange.Outcome, received: Int, in context: Context) throws {
    let learner = try Learner.place(context).learner
    let total = outcome.counts[learner] ?? 0
    context.output.line(StyledText(Self.exchanged(received, outcome.sent, total: total)))
    for sentence in Self.unsent(outcome.damaged, outcome.unreadable) {
      context.talk.paragraph(StyledText(sentence))
    }
    for learner in outcome.waiting {
      context.talk.paragraph(
        "Another machine erased answers of \(learner.name). A session is running here; they are removed at the next start after it."
      )
    }
  }

  /// The result of an exchange.
  static func exchanged(_ received: Int, _ sent: Int, total: Int) -> String {
    "Exchanged: \(Words.count(received, "event")) received, \(Words.grouped(sent)) sent, \(Words.grouped(total)) in total."
  }

  /// Sentences on what is here and was not sent.
  static func unsent(_ damaged: Int, _ unreadable: [String]) -> [String] {
    (damaged > 0
      ? ["\(Words.count(damaged, "damaged line")) not sent; hegang doctor shows where."] : [])
      + unreadable.map { "\($0): cannot be read; not sent." }
  }
}
