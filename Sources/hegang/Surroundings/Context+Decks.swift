import Deck
import Facts
import Glibc

/// The decks that a command works on.
extension Context {
  /// What `--deck` names if not one deck: every one.
  static let everyDeck = "all"

  /// The folders of the decks to work on: the named one, or all.
  ///
  /// - Throws: ``Failure`` if there is none.
  func deckFolders() throws -> [DeckFolder] {
    let names = try folderNames()
    guard let wanted = options.deck, !namesEveryDeck(among: names) else {
      return names.map(folder)
    }
    return [try folder(named: wanted, among: names)]
  }

  /// The folder of a deck by its name.
  ///
  /// - Throws: ``Failure`` if there is none.
  func deckFolder(named name: String) throws -> DeckFolder {
    try folder(named: name, among: folderNames())
  }

  private func folder(named wanted: String, among names: [String]) throws -> DeckFolder {
    guard let name = names.first(where: { $0.lowercased() == wanted.lowercased() }) else {
      let hint = Nearest.word(to: wanted, among: names).map { "did you mean \($0)? There" }
      throw Failure.usage(
        "There is no deck \(wanted) in \(folders.decks); \(hint ?? "there") is \(names.joined(separator: ", "))."
      )
    }
    return folder(name)
  }

  /// The folder of the deck to work on: the named one, or the one studied last, or the one that the
  /// file `default` beside the decks names, or the first.
  ///
  /// - Throws: ``Failure`` if there is none, or `--deck` names all.
  func deckFolder() throws -> DeckFolder {
    let folders = try deckFolders()
    guard options.deck == nil || folders.count == 1 else {
      throw Failure.usage(
        "--deck all: this works on one deck; name it: \(folders.map(\.name).joined(separator: ", "))."
      )
    }
    let preferred = [memory.deck, defaultDeck].lazy.compactMap { name in
      folders.first { $0.name == name }
    }
    return preferred.first ?? folders[0]
  }

  /// The folder of the deck of a subject that is studied.
  ///
  /// - Throws: ``Failure`` if there is none.
  func deckFolder(of subject: String) throws -> DeckFolder {
    try deckFolders().first { $0.subjectID == subject } ?? deckFolder()
  }

  /// The folders of the decks to study: the one above, or all.
  ///
  /// - Throws: ``Failure`` if there is none.
  func studiedFolders() throws -> [DeckFolder] {
    let names = try folderNames()
    let isEvery =
      options.deck == nil ? memory.deck == Context.everyDeck : namesEveryDeck(among: names)
    return isEvery ? names.map(folder) : [try deckFolder()]
  }

  /// Remembers the deck that `--deck` names for the next time.
  func rememberDeck() {
    guard let wanted = options.deck, let folders = try? deckFolders() else { return }
    memory.deck = folders.count == 1 ? folders[0].name : wanted.lowercased()
  }

  private func namesEveryDeck(among names: [String]) -> Bool {
    let wanted = options.deck?.lowercased()
    return wanted == Context.everyDeck && !names.contains { $0.lowercased() == wanted }
  }

  /// The name in the file `default` beside the decks.
  private var defaultDeck: String? { MachineMemory.line(of: "\(folders.decks)/default") }

  /// The names of other folders with a deck of the same subject, which therefore share its
  /// progress.
  func twins(of folder: DeckFolder, _ subject: String) -> [String] {
    ((try? folderNames()) ?? []).filter {
      $0 != folder.name && self.folder($0).subjectID == subject
    }
  }

  /// The deck named by `--deck`; nil without that option, or for all.
  ///
  /// - Throws: ``Failure`` if there is no such deck, or it is damaged.
  func namedDeck() throws -> Deck? {
    guard options.deck != nil, try !namesEveryDeck(among: folderNames()) else { return nil }
    return try deckFolder().deck()
  }

  /// The deck of a subject, for the names of its cards; nil if it is not installed.
  func deck(called subject: String?) -> Deck? {
    guard let subject, let folders = try? deckFolders() else { return nil }
    let likely = folders.stablePartitioned { $0.name.lowercased() == subject }
    return likely.lazy.compactMap { try? $0.deck() }.first { $0.subject == subject }
  }

  private func folder(_ name: String) -> DeckFolder {
    DeckFolder(name: name, path: "\(folders.decks)/\(name)")
  }

  /// The names of folders with facts or a deck, sorted; never empty.
  private func folderNames() throws -> [String] {
    guard let directory = opendir(folders.decks) else {
      throw Failure.system(
        "\(folders.decks): there are no decks here: \(String(cString: strerror(errno))); "
          + "name their folder with --decks.")
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let path = "\(folders.decks)/\(name)"
      let hasDeck = access("\(path)/deck.json", F_OK) == 0 || access("\(path)/facts", F_OK) == 0
      if !name.hasPrefix("."), hasDeck { names.append(name) }
    }
    guard !names.isEmpty else {
      throw Failure.data(
        "\(folders.decks): holds no deck; a deck is a folder with facts/*.yaml or deck.json.")
    }
    return names.sorted()
  }
}

extension Array {
  /// The elements that satisfy a condition, followed by the others.
  fileprivate func stablePartitioned(by isFirst: (Element) -> Bool) -> [Element] {
    filter(isFirst) + filter { !isFirst($0) }
  }
}
