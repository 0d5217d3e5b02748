import Progress
import Files
import Glibc

extension JournalPlace {
  /// The name of the file that records a backup. It is beside the second copies, so that each
  /// progress folder has its own.
  static let backupFile = "backup.json"

  /// Whether the failure of one disk would lose everything, as far as can be detected: the second
  /// copy is on the same disk, no backup was ever made, and the folder is synced neither with git
  /// nor with a server nor with Syncthing.
  package var isOnOneDisk: Bool {
    guard let disk = Self.disk(of: progress), disk == Self.disk(of: state) else { return false }
    let isBackedUp = access("\(copies)/\(Self.backupFile)", F_OK) == 0
    return !isBackedUp && !hasRemote && server == nil
      && access("\(progress)/.stfolder", F_OK) != 0
  }

  /// Records that a backup exists, so that nobody is reminded to make one.
  package func noteBackup() {
    guard let folder = try? openOrMakeCopies() else { return }
    try? FileText.replace(Self.backupFile, in: folder, with: Array(#"{"v":1}"#.utf8) + [10])
  }

  /// Whether the progress folder is a git repository with a remote.
  private var hasRemote: Bool {
    guard let folder = try? Descriptor(folder: "\(progress)/.git", follow: true),
      let bytes = try? FileText.read("config", in: folder, limit: 64 << 10)
    else { return false }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").contains {
      $0.hasPrefix("[remote ")
    }
  }

  /// The number of the disk that contains a folder; nil if the folder does not exist.
  package static func disk(of folder: String) -> UInt64? {
    var status = stat()
    return stat(folder, &status) == 0 ? UInt64(status.st_dev) : nil
  }
}
