import Files

extension JournalPlace {
  /// The journals of all learners below a folder, as Syncthing, git or a teacher bring them together: the folder of
  /// a learner has a folder `log`, however deep it stands, down to four folders.
  /// - Parameter folder: The folder of the class.
  /// - Returns: The name of each learner, which is the path of the folder in the class, and the journal.
  /// - Throws: `SystemError` if the folder cannot be read.
  package static func all(
    below folder: String
  ) throws(SystemError) -> [(name: String, place: JournalPlace)] {
    var found: [(name: String, place: JournalPlace)] = []
    try find(folder, parts: [], root: folder, &found)
    // Many folders of one learner each, all called learner, are told apart by the folders around them.
    return found.sorted { $0.name < $1.name }
  }

  private static let deepest = 4

  private static func find(
    _ folder: String, parts: [String], root: String,
    _ found: inout [(name: String, place: JournalPlace)]
  ) throws(SystemError) {
    let names = try Folders.names(in: Descriptor(folder: folder, follow: parts.isEmpty))
    if names.contains("log"), let own = parts.last, let learner = try? LearnerID(own) {
      let parent = ([root] + parts.dropLast()).joined(separator: "/")
      // Nothing of this machine belongs to these learners: no second copy, no session.
      let place = JournalPlace(progress: parent, state: "\(parent)/.none", learner: learner)
      found.append((shortened(parts).joined(separator: "/"), place))
      return
    }
    guard parts.count < deepest else { return }
    for name in names where !name.hasPrefix(".") {
      // What is no folder, or is a link, holds no learner.
      do throws(SystemError) {
        try find("\(folder)/\(name)", parts: parts + [name], root: root, &found)
      } catch { continue }
    }
  }

  /// A path without the last names that every folder of progress has: ada/Progress/learner is ada.
  private static func shortened(_ parts: [String]) -> [String] {
    var parts = parts
    while parts.count > 1, let last = parts.last?.lowercased(),
      ["learner", "progress", "hegang"].contains(last)
    {
      parts.removeLast()
    }
    return parts
  }
}
