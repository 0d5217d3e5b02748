import Journal
import Progress

/// The files of a progress folder that are exchanged.
enum GitFiles {
  /// The attributes for merging journals by hand with git.
  static let attributes = "*.jsonl -text merge=union\nlearner.json merge=ours\n"
  private static let ignored = "progress.json\n*.tmp\n"
  /// The files that belong to hegang but to no learner.
  static let all = [(".gitattributes", attributes), (".gitignore", ignored)]

  /// Whether a path in the folder can only be hegang's.
  static func isOwn(_ path: String) -> Bool {
    if path == "erased.json" || all.contains(where: { $0.0 == path }) { return true }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, (try? LearnerID(String(first))) != nil else { return false }
    return parts.count == 2 && parts[1] == "learner.json"
      || parts.count == 3 && parts[1] == "log" && parts[2].hasSuffix(".jsonl")
  }
}
