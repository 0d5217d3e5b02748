import Glibc

extension JournalPlace {
  /// Beside the second copies, so that another progress folder has another one.
  static let backupFile = "backup.json"

  /// Whether everything is lost with one disk, as far as can be seen from here: the second copy is on
  /// the same one, no backup was ever made, and no git remote and no Syncthing takes part.
  package var isOnOneDisk: Bool {
    guard let disk = Self.disk(of: progress), disk == Self.disk(of: state) else { return false }
    let isBackedUp = access("\(copies)/\(Self.backupFile)", F_OK) == 0
    return !isBackedUp && !hasRemote && access("\(progress)/.stfolder", F_OK) != 0
  }

  /// Notes that there is a backup, so that nobody is reminded of making one.
  package func noteBackup() {
    guard let folder = try? openOrMakeCopies() else { return }
    try? FileText.replace(Self.backupFile, in: folder, with: Array(#"{"v":1}"#.utf8) + [10])
  }

  /// Whether the progress folder is a git repository that is exchanged with another.
  private var hasRemote: Bool {
    guard let folder = try? Descriptor(folder: "\(progress)/.git", follow: true),
      let bytes = try? FileText.read("config", in: folder, limit: 64 << 10)
    else { return false }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains {
      $0.hasPrefix("[remote ")
    }
  }

  /// The number of the disk that a folder is on; nil if there is no such folder.
  package static func disk(of folder: String) -> UInt64? {
    var status = stat()
    return stat(folder, &status) == 0 ? UInt64(status.st_dev) : nil
  }
}
