import Glibc

/// A file that appears completely or not at all: it is written under another name and renamed at
/// the end.
struct NewFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let replaces: Bool
  private var descriptor: Int32
  private var code: Int32 = 0

  /// Creates the file.
  ///
  /// If the path is a symbolic link, the file it names is replaced and the link stays. Only an
  /// ordinary file is ever replaced, never a device, pipe or folder.
  ///
  /// - Throws: ``Failure`` if there is a file already that may not be replaced, or none can be
  ///   created.
  init(_ path: String, replacing replaces: Bool) throws {
    try NewFile.refuseSpecial(path)
    var status = stat()
    if !replaces, lstat(path, &status) == 0 {
      throw Failure.usage("\(path): already exists; --force replaces it.")
    }
    let path = try NewFile.behindLinks(path)
    // The name does not use the process id, because a container uses the same numbers again.
    let temporary = "\(path).\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw NewFile.failure(path, errno) }
    self.path = path
    self.replaces = replaces
    self.temporary = temporary
    self.descriptor = descriptor
  }

  /// Appends bytes; a failure is reported at the end.
  mutating func append(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, code == 0 {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { code = errno }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Syncs the file and renames it.
  ///
  /// - Throws: ``Failure`` if the system reported an error at any point; then nothing is left
  ///   behind, and an old file is unchanged.
  consuming func finish() throws {
    if code == 0, fsync(descriptor) != 0 { code = errno }
    close(descriptor)
    // `link` does not replace a file, even one that was created after the check.
    if code == 0, replaces ? rename(temporary, path) != 0 : link(temporary, path) != 0 {
      code = errno
    }
    if code != 0 || !replaces { unlink(temporary) }
    if code != 0 { throw NewFile.failure(path, code) }
  }

  /// Rejects files that are not ordinary, and the program's own open files.
  private static func refuseSpecial(_ path: String) throws {
    let isOpenFile = ["/dev/std", "/dev/fd/", "/proc/"].contains(where: path.hasPrefix)
    var status = stat()
    let exists = stat(path, &status) == 0
    guard isOpenFile || exists && status.st_mode & S_IFMT != S_IFREG else { return }
    let isFolder = exists && status.st_mode & S_IFMT == S_IFDIR
    throw Failure.usage(
      isFolder
        ? "\(path): is a folder; name a file in it."
        : "\(path): is not an ordinary file, and is left as it is. To write to a pipe or a device, "
          + "leave --output out and redirect standard output there.")
  }

  /// The path of the file that a symbolic link names.
  private static func behindLinks(_ path: String) throws -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    guard let target = realpath(path, nil) else {
      throw Failure.usage(
        "\(path): is a symbolic link to a file that does not exist; name the file.")
    }
    defer { free(target) }
    return String(cString: target)
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    .system("\(path): cannot be written: \(String(cString: strerror(code))).")
  }
}
