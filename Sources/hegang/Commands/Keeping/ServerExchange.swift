import Journal
import Terminal

/// `hegang sync` with a class server: one exchange, and its result in words.
@MainActor
struct ServerExchange {
  let context: Context
  let place: JournalPlace

  init(_ context: Context, _ place: JournalPlace) {
    self.context = context
    self.place = place
  }

  /// Exchanges lines, remembers the server, and shows the result.
  /// - Parameters:
  ///   - address: The address of the server.
  ///   - role: The role of earlier exchanges; nil to accept any.
  /// - Throws: ``Failure`` if it did not work; nothing here is lost.
  func run(_ address: ServerAddress, as role: String? = nil) throws {
    let state = "\(place.state)/\(place.learner.name)"
    do {
      try JournalPlace.makeFolder(state)
      let lock = try FolderLock(state) {
        context.talk.paragraph(
          "Another exchange of this learner is running; waiting for it to end.")
      }
      defer { withExtendedLifetime(lock) {} }
      let sync = ServerSync(server: ClassServer(address: address), place: place)
      let (outcome, found) = try Working.show("Comparing the journals", in: context) { _ in
        try sync.run(known: role)
      }
      try place.remember(RememberedServer(address: address.text, role: found))
      tell(outcome)
    } catch let error as ServerError {
      throw Failure(error, address, safe: "Everything is safe in \(place.progress).")
    } catch let error as JournalError {
      throw Failure(error)
    }
  }

  /// Erases what a server has of the learner.
  /// - Throws: ``Failure`` that says what is still there.
  func erase(_ server: RememberedServer) throws {
    let address = try ServerAddress(server.address)
    do {
      let sync = ServerSync(server: ClassServer(address: address), place: place)
      let count = try sync.erase(known: server.role)
      context.output.paragraph(
        "Erased on the server \(address.text): \(Words.count(count, "event")). The mark that you erased them stays there, so that no machine sends them again. Backups of the server are out of reach from here."
      )
    } catch let error as ServerError {
      throw Failure(
        error, address,
        safe: "What it has of you is still there; run hegang erase again to erase it.")
    }
  }

  private func tell(_ outcome: ServerSync.Outcome) {
    context.output.line(
      StyledText(
        SyncCommand.exchanged(outcome.received, outcome.sent, total: outcome.total)))
    var sentences = SyncCommand.unsent(outcome.damaged, outcome.unreadable)
    if outcome.refusedHere > 0 {
      sentences.append(
        "\(Words.count(outcome.refusedHere, "line")) of the server not received: damaged, or not from a journal."
      )
    }
    if outcome.refusedThere > 0 {
      sentences.append(
        "\(Words.count(outcome.refusedThere, "line")) refused by the server; everything is safe here."
      )
    }
    if outcome.withheld > 0 {
      sentences.append(
        "\(Words.count(outcome.withheld, "event")) not sent: erased on the server, on \(outcome.erasedOn) or before. They stay on this machine alone; hegang erase removes them here too."
      )
    }
    for sentence in sentences { context.talk.paragraph(StyledText(sentence)) }
  }
}
