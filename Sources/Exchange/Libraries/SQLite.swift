import CSQLite
import Glibc

/// The functions of SQLite.
///
/// Databases are kept in memory: a package is read from and written to bytes, and no temporary file can be
/// left behind or be read by others.
struct SQLite: Sendable {
  let open: sqlite3_open_v2_function
  let close: sqlite3_close_v2_function
  let message: sqlite3_errmsg_function
  let execute: sqlite3_exec_function
  let prepare: sqlite3_prepare_v2_function
  let step: sqlite3_step_function
  let reset: sqlite3_reset_function
  let finalize: sqlite3_finalize_function
  let bindInteger: sqlite3_bind_int64_function
  let bindDouble: sqlite3_bind_double_function
  let bindText: sqlite3_bind_text_function
  let integer: sqlite3_column_int64_function
  let bytes: sqlite3_column_blob_function
  let count: sqlite3_column_bytes_function
  let limit: sqlite3_limit_function
  let allocate: sqlite3_malloc64_function
  let free: sqlite3_free_function
  let serialize: sqlite3_serialize_function
  let deserialize: sqlite3_deserialize_function
  let createCollation: sqlite3_create_collation_function

  /// Opens the library.
  /// - Throws: ``LibraryError`` if it is missing or too old.
  init() throws(LibraryError) {
    let library = try Library("libsqlite3.so.0", package: "libsqlite3-0")
    open = try library.function("sqlite3_open_v2", sqlite3_open_v2_function.self)
    close = try library.function("sqlite3_close_v2", sqlite3_close_v2_function.self)
    message = try library.function("sqlite3_errmsg", sqlite3_errmsg_function.self)
    execute = try library.function("sqlite3_exec", sqlite3_exec_function.self)
    prepare = try library.function("sqlite3_prepare_v2", sqlite3_prepare_v2_function.self)
    step = try library.function("sqlite3_step", sqlite3_step_function.self)
    reset = try library.function("sqlite3_reset", sqlite3_reset_function.self)
    finalize = try library.function("sqlite3_finalize", sqlite3_finalize_function.self)
    bindInteger = try library.function("sqlite3_bind_int64", sqlite3_bind_int64_function.self)
    bindDouble = try library.function("sqlite3_bind_double", sqlite3_bind_double_function.self)
    bindText = try library.function("sqlite3_bind_text", sqlite3_bind_text_function.self)
    integer = try library.function("sqlite3_column_int64", sqlite3_column_int64_function.self)
    bytes = try library.function("sqlite3_column_blob", sqlite3_column_blob_function.self)
    count = try library.function("sqlite3_column_bytes", sqlite3_column_bytes_function.self)
    limit = try library.function("sqlite3_limit", sqlite3_limit_function.self)
    allocate = try library.function("sqlite3_malloc64", sqlite3_malloc64_function.self)
    free = try library.function("sqlite3_free", sqlite3_free_function.self)
    serialize = try library.function("sqlite3_serialize", sqlite3_serialize_function.self)
    deserialize = try library.function("sqlite3_deserialize", sqlite3_deserialize_function.self)
    createCollation = try library.function(
      "sqlite3_create_collation", sqlite3_create_collation_function.self)
  }

  /// What an error of SQLite says.
  struct Failure: Error, Hashable {
    /// SQLite's own words.
    var message: String
  }

  static let ok: Int32 = 0
  static let row: Int32 = 100
  static let done: Int32 = 101
}

/// A value to be stored.
enum SQLValue {
  case integer(Int)
  case double(Double)
  case text(String)
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  init(integerLiteral value: Int) { self = .integer(value) }
  init(stringLiteral value: String) { self = .text(value) }
}

/// A database in memory.
struct Database: ~Copyable {
  private let sqlite: SQLite
  private let connection: OpaquePointer

  /// Creates an empty database.
  init(_ sqlite: SQLite) throws(SQLite.Failure) {
    var opened: OpaquePointer?
    // Read and write, create, in memory.
    let code = sqlite.open(":memory:", &opened, 0x2 | 0x4 | 0x80, nil)
    guard code == SQLite.ok, let opened else {
      _ = sqlite.close(opened)
      throw SQLite.Failure(message: "it cannot be opened")
    }
    self.sqlite = sqlite
    connection = opened
  }

  /// Opens a database that may be damaged or hostile: it is only read, and no text in it may be longer than
  /// those that Anki writes.
  static func reading(_ bytes: [UInt8], _ sqlite: SQLite) throws(SQLite.Failure) -> Database {
    let database = try Database(sqlite)
    try database.take(bytes)
    return database
  }

  private func take(_ bytes: [UInt8]) throws(SQLite.Failure) {
    guard let copy = sqlite.allocate(UInt64(max(1, bytes.count))) else {
      throw SQLite.Failure(message: "out of memory")
    }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    // A database in memory has no write-ahead log; its header may not ask for one (the file format, 1.3.3).
    if bytes.count > 19 {
      for place in 18...19 { copy.storeBytes(of: 1, toByteOffset: place, as: UInt8.self) }
    }
    // SQLite frees the bytes; it may not change them.
    let code = sqlite.deserialize(
      connection, "main", copy.assumingMemoryBound(to: UInt8.self), Int64(bytes.count),
      Int64(bytes.count), 1 | 4)
    try check(code)
    // A text or a row of 16 MB at most.
    _ = sqlite.limit(connection, 0, 1 << 24)
    // Views and triggers of the file call no function that has effects.
    try run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    // Anki's own order of names; nothing here depends on it.
    try check(
      sqlite.createCollation(connection, "unicase", 1, nil) { _, first, left, second, right in
        guard let left, let right else { return first - second }
        let order = memcmp(left, right, Int(min(first, second)))
        return order != 0 ? order : first - second
      })
  }

  deinit { _ = sqlite.close(connection) }

  private func check(_ code: Int32) throws(SQLite.Failure) {
    guard code != SQLite.ok, code != SQLite.done, code != SQLite.row else { return }
    let words = sqlite.message(connection).map { String(cString: $0) }
    throw SQLite.Failure(message: words ?? "error \(code)")
  }

  /// Runs statements without values.
  func run(_ statements: String) throws(SQLite.Failure) {
    try check(sqlite.execute(connection, statements, nil, nil, nil))
  }

  /// Prepares a statement; `?` stands for a value.
  func statement(_ text: String) throws(SQLite.Failure) -> Statement {
    var prepared: OpaquePointer?
    try check(sqlite.prepare(connection, text, -1, &prepared, nil))
    guard let prepared else { throw SQLite.Failure(message: "there is no statement") }
    return Statement(sqlite, connection, prepared)
  }

  /// The bytes of a file with this database.
  func serialized() throws(SQLite.Failure) -> [UInt8] {
    var count: Int64 = 0
    guard let bytes = sqlite.serialize(connection, "main", &count, 0) else {
      throw SQLite.Failure(message: "out of memory")
    }
    defer { sqlite.free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}

/// A prepared statement of an open database; it must not outlive it.
struct Statement: ~Copyable {
  private let sqlite: SQLite
  private let connection: OpaquePointer
  private let prepared: OpaquePointer

  fileprivate init(_ sqlite: SQLite, _ connection: OpaquePointer, _ prepared: OpaquePointer) {
    self.sqlite = sqlite
    self.connection = connection
    self.prepared = prepared
  }

  deinit { _ = sqlite.finalize(prepared) }

  private func check(_ code: Int32) throws(SQLite.Failure) {
    guard code != SQLite.ok, code != SQLite.done, code != SQLite.row else { return }
    let words = sqlite.message(connection).map { String(cString: $0) }
    throw SQLite.Failure(message: words ?? "error \(code)")
  }

  /// Runs the statement with values.
  func run(_ values: SQLValue...) throws(SQLite.Failure) {
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .integer(let number): try check(sqlite.bindInteger(prepared, place, Int64(number)))
      case .double(let number): try check(sqlite.bindDouble(prepared, place, number))
      // −1: SQLite makes its own copy.
      case .text(let text):
        try check(
          sqlite.bindText(
            prepared, place, text, Int32(text.utf8.count), UnsafeMutableRawPointer(bitPattern: -1)))
      }
    }
    try check(sqlite.step(prepared))
    try check(sqlite.reset(prepared))
  }

  /// Goes to the next row.
  /// - Returns: Whether there is one.
  func next() throws(SQLite.Failure) -> Bool {
    let code = sqlite.step(prepared)
    try check(code)
    return code == SQLite.row
  }

  /// A number of the present row; 0 for what is none.
  func integer(_ column: Int) -> Int { Int(sqlite.integer(prepared, Int32(column))) }

  /// The bytes of a text or a blob of the present row.
  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite.bytes(prepared, Int32(column)) else { return [] }
    let count = Int(sqlite.count(prepared, Int32(column)))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// A text of the present row; bytes that are no UTF-8 are replaced.
  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
