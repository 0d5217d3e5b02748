import Glibc

/// Opens folders, and creates missing ones.
package enum Folders {
  /// Opens the folder at a path, and creates it and its parents if needed.
  package static func openOrMake(_ path: String) throws(SystemError) -> Descriptor {
    var made: [String] = []
    var missing = path
    while mkdir(missing, 0o700) != 0 {
      if errno == EEXIST { break }
      let error = SystemError.last
      guard error.code == ENOENT, let parent = parent(of: missing), parent != missing else {
        throw error
      }
      made.append(missing)
      missing = parent
    }
    for folder in made.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw .last
    }
    // The new names must survive a power cut, like the later contents of the folders.
    for folder in made + (made.isEmpty ? [] : [missing]) {
      let above = try Descriptor(folder: parent(of: folder) ?? ".", follow: true)
      guard fsync(above.number) == 0 || errno == EINVAL else { throw .last }
    }
    return try Descriptor(folder: path, follow: true)
  }

  /// Opens a folder inside an open one, and creates it if needed. A symbolic link is rejected.
  package static func openOrMake(
    _ name: String, in parent: borrowing Descriptor
  ) throws(SystemError) -> Descriptor {
    if mkdirat(parent.number, name, 0o700) == 0 {
      guard fsync(parent.number) == 0 || errno == EINVAL else { throw .last }
    } else if errno != EEXIST {
      throw .last
    }
    return try Descriptor(folder: name, in: parent.number, follow: false)
  }

  /// The names in an open folder, sorted by bytes.
  package static func names(in folder: borrowing Descriptor) throws(SystemError) -> [String] {
    let copy = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .last }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
      errno = 0
    }
    if errno != 0 { throw .last }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A path without links and dots, as far as it exists.
  package static func resolved(_ path: String) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let above = parent(of: path), above != path else {
      return path.hasPrefix("/") ? path : resolved(".") + "/" + name
    }
    let folder = resolved(above)
    return folder == "/" ? "/" + name : folder + "/" + name
  }

  private static func parent(of path: String) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard !parts.isEmpty else { return nil }
    parts.removeLast()
    let parent = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + parent }
    return parent.isEmpty ? nil : parent
  }
}
