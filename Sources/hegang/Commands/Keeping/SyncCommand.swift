import ArgumentParser
import Glibc
import ProgressStore
import Terminal

/// `hegang sync`: exchanges progress with other machines through a git repository.
struct SyncCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Exchange progress with other machines through a git repository.",
    discussion: """
      The first time name an empty or shared repository: hegang sync --remote URL. Journals of \
      different machines are different files, so nothing ever has to be decided.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? { "progress is kept for all decks together" }

  @Option(help: ArgumentHelp("The repository to exchange with, kept as origin.", valueName: "url"))
  var remote: String?

  /// What git has to know about the files of the folder.
  private static let files = [
    (".gitattributes", "*.jsonl -text merge=union\nlearner.json merge=ours\n"),
    (".gitignore", "progress.json\n*.tmp\n"),
  ]

  func perform(in context: Context) throws {
    let before = try Learner(context).progress.events
    let folder = context.folders.progress
    let git = Git(folder: folder)
    try prepare(git)
    try commit(git)
    for _ in 0..<3 {
      guard git.run("fetch", "--quiet", "origin", isQuiet: false) == 0 else {
        throw Failure.system("The repository cannot be reached; everything is safe in \(folder).")
      }
      try merge(git)
      // Another machine may have been faster.
      if git.run("push", "--quiet", "origin", "HEAD:refs/heads/main") == 0 {
        return try tell(before, in: context)
      }
    }
    throw Failure.system(
      "The repository does not take what is new; everything is safe in \(folder).")
  }

  private func prepare(_ git: Git) throws {
    if access("\(git.folder)/.git", F_OK) != 0 {
      guard remote != nil else {
        throw Failure.usage(
          "\(git.folder) is not yet exchanged with any repository; name one with --remote URL.")
      }
      let code = git.run("init", "--quiet", "--initial-branch=main", isQuiet: false)
      guard code != 127 else { throw Failure.system("git is not installed.") }
      guard code == 0 else { throw Failure.system("\(git.folder): git cannot use it.") }
    }
    for (name, text) in Self.files where access("\(git.folder)/\(name)", F_OK) != 0 {
      var file = try NewFile("\(git.folder)/\(name)", replacing: false)
      file.append(Array(text.utf8))
      try file.finish()
    }
    if let remote {
      _ = git.run("remote", "remove", "origin")
      guard git.run("remote", "add", "origin", remote, isQuiet: false) == 0 else {
        throw Failure.usage("\(remote) cannot be a repository.")
      }
    }
  }

  private func commit(_ git: Git) throws {
    guard git.run("add", "--all", ".", isQuiet: false) == 0 else {
      throw Failure.system("\(git.folder): git cannot take in what is new.")
    }
    if git.run("diff", "--cached", "--quiet") == 0 { return }
    guard git.run("commit", "--quiet", "--message", "Progress", isQuiet: false) == 0 else {
      throw Failure.system("\(git.folder): git cannot take in what is new.")
    }
  }

  private func merge(_ git: Git) throws {
    // An empty repository has nothing to merge.
    guard git.run("rev-parse", "--verify", "--quiet", "origin/main") == 0 else { return }
    let code = git.run(
      "merge", "--quiet", "--no-edit", "--allow-unrelated-histories", "-X", "ours", "origin/main",
      isQuiet: false)
    if code == 0 { return }
    _ = git.run("merge", "--abort")
    throw Failure.system(
      "\(git.folder): git cannot bring both sides together; nothing was changed. git status there says why."
    )
  }

  @MainActor
  private func tell(_ before: EventSet, in context: Context) throws {
    let after = try Learner(context).progress.events
    let new = Words.count(before.lacking(after).count, "event")
    context.output.line("Exchanged: \(new) came in, \(Words.grouped(after.count)) in all.")
  }
}
