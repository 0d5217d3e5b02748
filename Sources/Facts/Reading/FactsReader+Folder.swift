import Glibc

extension FactsReader {
  /// Reads the `.yaml` files of a folder; locations name them as `folder/name`.
  ///
  /// - Throws: ``FactsError`` with every problem in every file, including files that cannot be
  ///   opened.
  package static func read(folder: String) throws(FactsError) -> Subject {
    var problems = Problems()
    var files: [(name: String, text: String)] = []
    for name in names(in: folder, problems: &problems) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let bytes = bytes(of: path, problems: &problems) else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        problems.add(
          placeOfInvalidByte(in: bytes, file: path), "the file is not UTF-8 from here on")
        continue
      }
      files.append((name: path, text: text))
    }
    return try read(files, problems: problems)
  }

  private static func names(in folder: String, problems: inout Problems) -> [String] {
    guard let directory = opendir(folder) else {
      problems.add(Place(file: folder), "the folder cannot be opened: \(reason(errno))")
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      if name.hasSuffix(".yaml") {
        names.append(name)
      } else if name.hasSuffix(".yml") {
        problems.add(Place(file: folder + "/" + name), "a file of facts ends in .yaml; rename it")
      }
    }
    if names.isEmpty, problems.all.isEmpty {
      problems.add(Place(file: folder), "the folder has no .yaml file")
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func bytes(of path: String, problems: inout Problems) -> [UInt8]? {
    let place = Place(file: path)
    // O_NONBLOCK: a pipe in the folder must not block the program.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      problems.add(place, "the file cannot be opened: \(reason(errno))")
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      problems.add(place, "this is no file with text")
      return nil
    }
    var bytes: [UInt8] = []
    while bytes.count <= YAMLLimits.fileSize {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk.prefix(count)
      } else if errno != EINTR {
        problems.add(place, "the file cannot be read: \(reason(errno))")
        return nil
      }
    }
    problems.add(place, "the file is longer than 8 MiB; divide it")
    return nil
  }

  private static func placeOfInvalidByte(in bytes: [UInt8], file: String) -> Place {
    var place = Place(file: file, line: 1, column: 1)
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place.column = scalar == "\n" ? 1 : place.column + 1
      if scalar == "\n" { place.line += 1 }
    }
    return place
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
