import Glibc

/// Repairs hegang's own repository after a killed git or a power cut.
struct RepositoryMending {
  /// The folder of the repository.
  let folder: String
  /// How old a git lock must be before it is removed, in microseconds: its owner ended with its
  /// exchange, or is just ending.
  private static let patience: UInt32 = 1_000_000

  func run() {
    mendHead()
    for path in paths("refs") where size(path) == 0 { unlink(path) }
    let locks = locks
    guard !locks.isEmpty else { return }
    for _ in 0..<20 where locks.contains(where: { size($0) != nil }) { usleep(Self.patience / 20) }
    for path in locks { unlink(path) }
  }

  /// Restores the head, without which git does not recognise a repository.
  private func mendHead() {
    let path = "\(folder)/HEAD"
    guard let size = size(path), size < 5, let file = fopen(path, "w") else { return }
    fputs("ref: refs/heads/main\n", file)
    fclose(file)
  }

  private var locks: [String] {
    let tops = names(folder).map { "\(folder)/\($0)" }
    let deep = ["refs", "logs", "objects/info", "objects/pack"].flatMap(paths)
    return (tops + deep + ["\(folder)/objects/maintenance.lock"]).filter {
      $0.hasSuffix(".lock") && size($0) != nil
    }
  }

  /// Whether anything was ever stored in it.
  var holdsObjects: Bool { !paths("objects").isEmpty }

  /// The files below a folder of the repository.
  private func paths(_ name: String) -> [String] {
    let path = "\(folder)/\(name)"
    return names(path).flatMap { entry in
      size("\(path)/\(entry)") == nil ? paths("\(name)/\(entry)") : ["\(path)/\(entry)"]
    }
  }

  /// The size of a file; nil if there is none.
  private func size(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private func names(_ path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
