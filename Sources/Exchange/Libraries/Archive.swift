import CArchive

/// Zip files, and bytes compressed by zstd, by libarchive.
struct Archive: Sendable {
  private let readNew: archive_new_function
  private let readZip: archive_function
  private let readRaw: archive_function
  private let readZstd: archive_function
  private let openDescriptor: archive_read_open_fd_function
  private let openBytes: archive_read_open_memory_function
  private let nextHeader: archive_read_next_header_function
  private let readData: archive_read_data_function
  private let readFree: archive_function
  private let writeNew: archive_new_function
  private let writeZip: archive_function
  private let writeOpen: archive_write_open_memory_function
  private let writeHeader: archive_write_header_function
  private let writeData: archive_write_data_function
  private let writeClose: archive_function
  private let writeFree: archive_function
  private let entryNew: archive_entry_new_function
  private let entryFree: archive_entry_free_function
  private let entryName: archive_entry_pathname_function
  private let setName: archive_entry_set_pathname_function
  private let setSize: archive_entry_set_size_function
  private let setType: archive_entry_set_number_function
  private let setRights: archive_entry_set_number_function
  private let setTime: archive_entry_set_mtime_function

  /// Opens the library.
  /// - Throws: ``LibraryError`` if it is missing or too old.
  init() throws(LibraryError) {
    let library = try Library("libarchive.so.13", package: "libarchive13")
    readNew = try library.function("archive_read_new", archive_new_function.self)
    readZip = try library.function("archive_read_support_format_zip", archive_function.self)
    readRaw = try library.function("archive_read_support_format_raw", archive_function.self)
    readZstd = try library.function("archive_read_support_filter_zstd", archive_function.self)
    openDescriptor = try library.function(
      "archive_read_open_fd", archive_read_open_fd_function.self)
    openBytes = try library.function(
      "archive_read_open_memory", archive_read_open_memory_function.self)
    nextHeader = try library.function(
      "archive_read_next_header", archive_read_next_header_function.self)
    readData = try library.function("archive_read_data", archive_read_data_function.self)
    readFree = try library.function("archive_read_free", archive_function.self)
    writeNew = try library.function("archive_write_new", archive_new_function.self)
    writeZip = try library.function("archive_write_set_format_zip", archive_function.self)
    writeOpen = try library.function(
      "archive_write_open_memory", archive_write_open_memory_function.self)
    writeHeader = try library.function("archive_write_header", archive_write_header_function.self)
    writeData = try library.function("archive_write_data", archive_write_data_function.self)
    writeClose = try library.function("archive_write_close", archive_function.self)
    writeFree = try library.function("archive_write_free", archive_function.self)
    entryNew = try library.function("archive_entry_new", archive_entry_new_function.self)
    entryFree = try library.function("archive_entry_free", archive_entry_free_function.self)
    entryName = try library.function(
      "archive_entry_pathname", archive_entry_pathname_function.self)
    setName = try library.function(
      "archive_entry_set_pathname", archive_entry_set_pathname_function.self)
    setSize = try library.function("archive_entry_set_size", archive_entry_set_size_function.self)
    setType = try library.function(
      "archive_entry_set_filetype", archive_entry_set_number_function.self)
    setRights = try library.function(
      "archive_entry_set_perm", archive_entry_set_number_function.self)
    setTime = try library.function(
      "archive_entry_set_mtime", archive_entry_set_mtime_function.self)
  }

  /// The reason why an archive cannot be read.
  enum Failure: Error, Hashable {
    /// It is no such archive, or it is damaged.
    case damaged
    /// A file in it is larger than the limit when it is unpacked.
    case tooLarge
    /// It has more files than the limit.
    case tooMany
  }

  private static let end: Int32 = 1
  /// From here on a result is an error; warnings are greater.
  private static let failed: Int32 = -25
  /// More files than any collection has.
  private static let mostFiles = 1_000_000

  /// The files with certain names in a zip file. Nothing is written anywhere, whatever a name says.
  /// - Parameters:
  ///   - names: The names to read.
  ///   - descriptor: The zip file, open for reading, at its start.
  ///   - limit: The number of bytes that each may have.
  /// - Returns: The contents by name, and how many other files there are.
  /// - Throws: ``Failure``
  func files(
    _ names: Set<String>, ofZip descriptor: Int32, limit: Int
  ) throws(Failure) -> (contents: [String: [UInt8]], others: Int) {
    guard let archive = readNew() else { throw .damaged }
    defer { _ = readFree(archive) }
    _ = readZip(archive)
    guard openDescriptor(archive, descriptor, 1 << 16) > Self.failed else { throw .damaged }
    var contents: [String: [UInt8]] = [:]
    var others = 0
    var entry: OpaquePointer?
    while true {
      let code = nextHeader(archive, &entry)
      if code == Self.end { break }
      guard code > Self.failed else { throw .damaged }
      let name = entryName(entry).map { String(cString: $0) } ?? ""
      if names.contains(name), contents[name] == nil {
        contents[name] = try data(of: archive, limit: limit)
      } else {
        others += 1
        guard others <= Self.mostFiles else { throw .tooMany }
      }
    }
    return (contents, others)
  }

  /// The bytes that zstd has compressed.
  func unpacked(zstd bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    guard let archive = readNew() else { throw .damaged }
    defer { _ = readFree(archive) }
    _ = readZstd(archive)
    _ = readRaw(archive)
    return try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) -> [UInt8] in
      var entry: OpaquePointer?
      guard openBytes(archive, buffer.baseAddress, buffer.count) > Self.failed,
        nextHeader(archive, &entry) > Self.failed
      else { throw .damaged }
      return try data(of: archive, limit: limit)
    }
  }

  private func data(of archive: OpaquePointer, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
        count = readData(archive, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count < 0 { throw .damaged }
      if count == 0 { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw .tooLarge }
    }
  }

  /// A zip file with the files given, each with the same date, so that equal files give equal bytes.
  func zip(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) -> [UInt8] {
    guard let archive = writeNew() else { throw .damaged }
    defer { _ = writeFree(archive) }
    _ = writeZip(archive)
    // Deflate makes nothing much longer.
    let capacity = files.reduce(1 << 16) { $0 + $1.bytes.count + $1.bytes.count / 512 + 1024 }
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    defer { buffer.deallocate() }
    var used = 0
    guard writeOpen(archive, buffer, capacity, &used) > Self.failed else { throw .damaged }
    for file in files {
      guard let entry = entryNew() else { throw .damaged }
      defer { entryFree(entry) }
      setName(entry, file.name)
      setSize(entry, Int64(file.bytes.count))
      // An ordinary file that its owner may write.
      setType(entry, 0o100000)
      setRights(entry, 0o644)
      // 1 January 1980, the first day that a zip file can have.
      setTime(entry, 315_532_800, 0)
      guard writeHeader(archive, entry) > Self.failed,
        file.bytes.withUnsafeBytes({ writeData(archive, $0.baseAddress, $0.count) })
          == file.bytes.count
      else { throw .damaged }
    }
    guard writeClose(archive) > Self.failed else { throw .damaged }
    return Array(UnsafeRawBufferPointer(start: buffer, count: used))
  }
}
