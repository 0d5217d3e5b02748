import Glibc

/// A folder that appears with all of its files or not at all.
struct NewFolder {
  /// The folders to make, each inside the one before; those that may be there already come first.
  let path: [String]
  /// How many of them may be there already.
  let known: Int

  /// Makes the folders, and writes files into the last one.
  ///
  /// - Throws: ``Failure`` if that fails; then nothing is left behind.
  func fill(_ files: [(name: String, content: [UInt8])]) throws {
    var made: [String] = []
    var written: [String] = []
    do {
      for (index, folder) in path.enumerated() {
        if mkdir(folder, 0o777) == 0 {
          made.append(folder)
        } else if index >= known || errno != EEXIST {
          throw Failure.system("\(folder): cannot be made: \(String(cString: strerror(errno))).")
        }
      }
      for (name, content) in files {
        let file = "\(path.last ?? ".")/\(name)"
        var new = try NewFile(file, replacing: false)
        new.append(content)
        try new.finish()
        written.append(file)
      }
    } catch {
      for file in written { unlink(file) }
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
  }
}
