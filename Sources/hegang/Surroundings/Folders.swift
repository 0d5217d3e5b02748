import Glibc

/// Where decks and progress are, when no option says so.
///
/// A folder in the working directory comes first, so that a clone can be used as it stands; then
/// what was installed, and the folder that the XDG base directories name for a user's data.
struct Folders {
  /// The folder that has one folder for each deck.
  let decks: String
  /// The folder that a new deck is made in: never among the installed ones, which go with the program.
  let ownDecks: String
  /// The folder that has one folder for each learner.
  let progress: String
  /// The folder for what belongs to this machine alone: its name as a writer, locks.
  let state: String

  /// The folders, by option, environment variable, working directory, installation.
  init(decks: String?, progress: String?, environment: [String: String]) {
    let named = decks ?? environment["HEGANG_DECKS"]
    ownDecks = named ?? "Decks"
    self.decks =
      named ?? Folders.existing("Decks") ?? Folders.installedDecks ?? "Decks"
    self.progress =
      progress ?? environment["HEGANG_PROGRESS"] ?? Folders.existing("Progress")
      ?? Folders.base("XDG_DATA_HOME", ".local/share", environment)
    state = Folders.base("XDG_STATE_HOME", ".local/state", environment)
  }

  /// The decks beside the installed program: bin/hegang has its decks in share/hegang/Decks.
  private static var installedDecks: String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let program = String(decoding: buffer[..<count], as: UTF8.self)
    let prefix = program.split(separator: "/").dropLast(2).joined(separator: "/")
    return existing("/\(prefix)/share/hegang/Decks")
  }

  private static func existing(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return path
  }

  private static func base(
    _ variable: String, _ fallback: String, _ environment: [String: String]
  ) -> String {
    // The standard says that a relative path is to be taken as not set.
    if let base = environment[variable], base.hasPrefix("/") { return "\(base)/hegang" }
    return "\(environment["HOME"] ?? "")/\(fallback)/hegang"
  }
}
