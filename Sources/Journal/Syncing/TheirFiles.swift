import Progress
/// The files of the other side that an exchange understands; all others are ignored.
struct TheirFiles {
  private(set) var logs: [LearnerID: [String]] = [:]
  private(set) var idFiles: [String] = []
  /// The content of each `learner.json`, by its path.
  var ids: [String: [UInt8]] = [:]

  init(_ paths: [String]) {
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard let first = parts.first, let learner = try? LearnerID(String(first)) else { continue }
      if parts.count == 2, parts[1] == Erasure.learnerFile { idFiles.append(path) }
      if parts.count == 3, parts[1] == "log", parts[2].hasSuffix(".jsonl") {
        logs[learner, default: []].append(path)
      }
    }
  }

  /// The learners who have a journal there.
  var learners: Set<LearnerID> {
    Set(logs.keys).union(idFiles.compactMap { try? LearnerID(String($0.prefix { $0 != "/" })) })
  }
}
