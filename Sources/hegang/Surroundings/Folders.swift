import Glibc

/// The default folders of decks and progress.
///
/// A folder in the working directory comes first, so that a clone can be used directly; then the
/// installed one, and the folder for user data by the XDG base directories.
struct Folders {
  /// The folder that contains a folder for each deck.
  let decks: String
  /// The folder for a new deck: never the installed one, which is removed with the program.
  let ownDecks: String
  /// The folder that contains a folder for each learner.
  let progress: String
  /// The folder of learners that is used where neither an option, a variable nor the working directory
  /// names another.
  let userProgress: String
  /// Whether an option or a variable names ``progress``.
  let isProgressNamed: Bool
  /// The folder for data of this machine only: its name as a writer, and locks.
  let state: String

  /// Finds the folders by option, environment variable, working directory and installation.
  init(decks: String?, progress: String?, environment: [String: String]) {
    let named = decks ?? environment["HEGANG_DECKS"]
    ownDecks = named ?? "Decks"
    self.decks =
      named ?? Folders.existing("Decks") ?? Folders.installedDecks ?? "Decks"
    userProgress = Folders.base("XDG_DATA_HOME", ".local/share", environment)
    let namedProgress = progress ?? environment["HEGANG_PROGRESS"]
    isProgressNamed = namedProgress != nil
    self.progress = namedProgress ?? Folders.existing("Progress") ?? userProgress
    state = Folders.base("XDG_STATE_HOME", ".local/state", environment)
  }

  /// The decks of the installed program: those of bin/hegang are in share/hegang/Decks.
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
    // By the standard, a relative path counts as not set.
    if let base = environment[variable], base.hasPrefix("/") { return "\(base)/hegang" }
    return "\(environment["HOME"] ?? "")/\(fallback)/hegang"
  }
}
