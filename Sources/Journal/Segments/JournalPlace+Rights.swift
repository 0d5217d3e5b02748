import Progress
import Files
import Glibc

extension JournalPlace {
  /// Makes the learner's files and folders private: the sync of an earlier version let everybody read
  /// them.
  ///
  /// Links, other special files and files of other users stay as they are.
  func closeToOthers() {
    guard let root = try? Descriptor(folder: progress, follow: true),
      let own = try? Descriptor(folder: learner.name, in: root.number, follow: false)
    else { return }
    Self.close(own)
    if let log = try? Descriptor(folder: "log", in: own.number, follow: false) { Self.close(log) }
  }

  private static func close(_ folder: borrowing Descriptor) {
    for name in (try? Folders.names(in: folder)) ?? [] {
      var status = stat()
      guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0,
        let file = try? FileText.open(name, in: folder)
      else { continue }
      fchmod(file.number, 0o600)
    }
    var status = stat()
    if fstat(folder.number, &status) == 0, status.st_mode & 0o077 != 0 {
      fchmod(folder.number, 0o700)
    }
  }
}
