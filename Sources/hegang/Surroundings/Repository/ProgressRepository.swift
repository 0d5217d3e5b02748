import Glibc
import Journal
import Progress

/// The git repository in the progress folder, which must be hegang's own.
///
/// It only transports journals between machines. Nothing is checked out from it, and no file in the
/// folder is added to it; commits are made from the lines of the journals. So it can be deleted at
/// any time, and the next exchange repairs whatever an interrupted one left behind.
struct ProgressRepository: ~Copyable {
  /// The file in the repository that marks it as hegang's.
  private static let mark = "hegang"
  static let main = "refs/heads/main"
  static let theirs = "refs/remotes/origin/main"
  private static let next = "refs/hegang/next"

  let git: Git
  private let lock: FolderLock
  private var path: String { "\(git.folder)/.git" }

  /// Opens the repository, creates it if needed, and repairs whatever an interrupted exchange left
  /// behind.
  /// - Parameters:
  ///   - folder: The progress folder.
  ///   - waits: Called if another exchange of the same folder has to end first.
  /// - Throws: ``Failure`` if there is no git, or if the repository is not hegang's.
  /// - Returns: The repository, locked.
  static func take(_ folder: String, waits: () -> Void) throws -> ProgressRepository {
    let git = Git(folder: folder)
    guard git.run(["version"]).code != 127 else {
      throw Failure.system("git is not installed; hegang sync needs it.")
    }
    var status = stat()
    if lstat("\(folder)/.git", &status) != 0 {
      guard mkdir("\(folder)/.git", 0o700) == 0 || errno == EEXIST else {
        throw Failure.system("\(folder)/.git: cannot be made: \(String(cString: strerror(errno))).")
      }
    } else if status.st_mode & S_IFMT != S_IFDIR {
      throw notOurs(folder)
    }
    let lock = try FolderLock("\(folder)/.git", waits: waits)
    let repository = ProgressRepository(git: git, lock: lock)
    try repository.prepare()
    return repository
  }

  private init(git: Git, lock: consuming FolderLock) {
    self.git = git
    self.lock = lock
  }

  private func prepare() throws {
    try adopt()
    // It contains every answer, as the journals do.
    chmod(path, 0o700)
    RepositoryMending(folder: path).run()
    try makeUsable()
  }

  private static func notOurs(_ folder: String) -> Failure {
    .data(
      "\(folder)/.git belongs to a repository that hegang did not make, and its content might be published. "
        + "Name another progress folder with --progress, or move .git away and name the remote again with hegang sync --remote URL."
    )
  }

  /// Checks that the repository is hegang's, and marks it.
  private func adopt() throws {
    if access("\(path)/\(Self.mark)", F_OK) == 0 { return }
    // This is a working copy of another repository.
    guard access("\(path)/commondir", F_OK) != 0 else { throw Self.notOurs(git.folder) }
    if git.run(["rev-parse", "--git-dir"]).isDone {
      guard try isTopLevel(), try isOwnHistory() else { throw Self.notOurs(git.folder) }
    } else if RepositoryMending(folder: path).holdsObjects {
      throw Self.notOurs(git.folder)
    }
    let file = open("\(path)/\(Self.mark)", O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw Failure.system("\(path): cannot be written: \(String(cString: strerror(errno))).")
    }
    fsync(file)
    close(file)
  }

  private func isTopLevel() throws -> Bool {
    let top = git.run(["rev-parse", "--show-toplevel"])
    guard let own = realpath(git.folder, nil) else { return false }
    defer { free(own) }
    return top.isDone && top.line == String(cString: own)
  }

  /// Whether main was written entirely by earlier versions, or is empty.
  private func isOwnHistory() throws -> Bool {
    guard git.run(["for-each-ref", "--count=1"]).output != [] else { return true }
    guard git.commit(Self.main) != nil else { return false }
    let attributes = git.run(["cat-file", "blob", "\(Self.main):.gitattributes"])
    if attributes.isDone, attributes.output == Array(GitFiles.attributes.utf8) { return true }
    guard let files = try? git.files(of: Self.main) else { return false }
    return files.keys.allSatisfy(GitFiles.isOwn)
  }

  private func makeUsable() throws {
    if git.run(["rev-parse", "--git-dir"]).isDone,
      git.run(["config", "--local", "--list"]).isDone
    {
      guard try isTopLevel() else { throw Self.notOurs(git.folder) }
      return
    }
    var run = git.run(["init", "--quiet", "--initial-branch=main", "--template="])
    if !run.isDone {
      // Its settings are damaged; they contain only the remote, which has to be named again.
      rename("\(path)/config", "\(path)/config.damaged")
      run = git.run(
        ["init", "--quiet", "--initial-branch=main", "--template="], talk: .shown)
    }
    guard run.isDone else { throw Failure.system("\(git.folder): git cannot use it.") }
  }

  /// The address of the repository to exchange with; nil if none was named yet.
  var remote: String? {
    let run = git.run(["config", "--local", "--get", "remote.origin.url"])
    return run.isDone && !run.line.isEmpty ? run.line : nil
  }

  /// Stores an address for later exchanges.
  ///
  /// - Throws: ``Failure`` if git rejects it.
  func keep(_ remote: String) throws {
    let fetch = "+refs/heads/*:refs/remotes/origin/*"
    for (key, value) in [("url", remote), ("fetch", fetch)] {
      guard git.run(["config", "--local", "--replace-all", "remote.origin.\(key)", value]).isDone
      else { throw Failure.usage("\(remote) cannot be a repository.") }
    }
  }

  /// Fetches from the other repository; returns whether it could be reached.
  func fetch(_ remote: Remote, _ talk: Git.Talk) -> Bool {
    git.run(
      remote.settings + [
        "fetch", "--quiet", "--force", "--prune", "--no-tags", remote.name,
        "+refs/heads/*:refs/remotes/origin/*",
      ], talk: talk
    ).isDone
  }

  /// Whether the repository can be reached, whatever the state of this one.
  func isReachable(_ remote: Remote) -> Bool {
    git.run(remote.settings + ["ls-remote", "--quiet", remote.name]).isDone
  }

  /// Whether this repository is damaged.
  var isDamaged: Bool {
    !git.run(["fsck", "--connectivity-only", "--no-dangling", "--no-progress"]).isDone
  }

  /// Sends a commit with changes on top of the fetched one; returns false if the repository
  /// rejected it, perhaps because another machine sent something first.
  ///
  /// - Throws: ``GitError`` if the commit cannot be created.
  func send(
    _ changes: [(path: String, content: [UInt8]?)], on parent: String?, to remote: Remote,
    _ talk: Git.Talk
  ) throws -> Bool {
    try git.makeCommit(changes, on: parent, as: Self.next, at: time(nil))
    guard
      git.run(
        remote.settings + [
          "push", "--quiet", "--no-verify", remote.name, "\(Self.next):\(Self.main)",
        ], talk: talk
      ).isDone
    else { return false }
    return true
  }

  /// Points the local branch to what was exchanged, for people who inspect the folder with git.
  func settle(on commit: String?, hasSent: Bool) {
    guard let commit = hasSent ? git.commit(Self.next) : commit else { return }
    _ = git.run(["update-ref", Self.main, commit])
    if hasSent { _ = git.run(["update-ref", "-d", Self.next]) }
    if git.run(["symbolic-ref", "--quiet", "HEAD"]).line == Self.main {
      _ = git.run(["read-tree", commit])
    }
  }

  /// Sets a damaged repository aside, so that a new one can be created.
  ///
  /// - Throws: ``Failure`` if that is not permitted.
  consuming func setAside() throws {
    var number = 1
    while rename(path, "\(path).damaged-\(number)") != 0 {
      guard errno == ENOTEMPTY || errno == EEXIST else {
        throw Failure.system("\(path): cannot be moved: \(String(cString: strerror(errno))).")
      }
      number += 1
    }
  }
}

/// A repository to exchange with.
struct Remote {
  /// Its name in git.
  let name: String
  /// The settings with its address; empty if git has stored them.
  let settings: [String]

  /// The stored repository.
  static let kept = Remote(name: "origin", settings: [])

  /// A repository that is only tried.
  static func tried(_ address: String) -> Remote {
    Remote(name: "candidate", settings: ["-c", "remote.candidate.url=\(address)"])
  }
}
