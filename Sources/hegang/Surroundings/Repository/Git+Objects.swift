/// The failure of a git command that needs nothing but this machine.
struct GitError: Error {
  /// The command.
  let command: String
}

extension Git {
  /// Runs a command that can fail only if the repository is damaged or the disk is full.
  ///
  /// - Throws: ``GitError`` if it fails.
  @discardableResult
  func must(_ arguments: String..., input: [UInt8] = []) throws -> Run {
    let run = run(arguments, input: input)
    guard run.isDone else { throw GitError(command: arguments.first ?? "") }
    return run
  }

  /// The commit with a name; nil if there is none.
  func commit(_ name: String) -> String? {
    let run = run(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    return run.isDone ? run.line : nil
  }

  /// The files of a commit: path and id of the content.
  ///
  /// - Throws: ``GitError`` if it cannot be read.
  func files(of commit: String) throws -> [String: String] {
    let output = try must("ls-tree", "-r", "-z", "--full-tree", commit).output
    var files: [String: String] = [:]
    for entry in output.split(separator: 0) {
      // "100644 blob ID\tPATH"; links and other repositories are not hegang's.
      let parts = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      guard parts.count == 2, words.count == 3, words[0].hasPrefix("100") else { continue }
      files[String(parts[1])] = String(words[2])
    }
    return files
  }

  /// Reads the content of files, one after the other.
  /// - Parameters:
  ///   - files: The path and id of each file.
  ///   - visit: Called with path and content.
  /// - Throws: ``GitError`` if one cannot be read.
  func read(_ files: [(path: String, id: String)], _ visit: (String, [UInt8]) -> Void) throws {
    guard !files.isEmpty else { return }
    var next = 0
    var isWrong = false
    var buffer: [UInt8] = []
    var size: Int?
    let ids = files.map(\.id).joined(separator: "\n") + "\n"
    let code = stream(["cat-file", "--batch"], input: Array(ids.utf8)) { bytes in
      buffer += bytes
      while !isWrong {
        if let count = size {
          guard buffer.count > count else { return }
          visit(files[next].path, Array(buffer[..<count]))
          buffer.removeFirst(count + 1)
          next += 1
          size = nil
        } else {
          guard let end = buffer.firstIndex(of: 0x0a) else { return }
          // "ID blob SIZE", or "ID missing".
          let words = buffer[..<end].split(separator: 0x20)
          size = words.count == 3 ? Int(String(decoding: words[2], as: UTF8.self)) : nil
          isWrong = size == nil || next == files.count
          buffer.removeFirst(end + 1)
        }
      }
    }
    guard code == 0, !isWrong, next == files.count else { throw GitError(command: "cat-file") }
  }

  /// Creates a commit that changes files of another, without a working copy.
  /// - Parameters:
  ///   - changes: Each path with its new content; nil removes it.
  ///   - parent: The commit to start from; nil for none.
  ///   - name: The name of the author.
  ///   - seconds: The time of the commit, in seconds since 1970.
  /// - Throws: ``GitError`` if it cannot be written.
  func makeCommit(
    _ changes: [(path: String, content: [UInt8]?)], on parent: String?, as name: String,
    at seconds: Int
  ) throws {
    var stream = "reset \(name)\n\(parent.map { "from \($0)\n" } ?? "")\ncommit \(name)\n"
    stream += "committer hegang <hegang@localhost> \(max(0, seconds)) +0000\ndata 8\nProgress\n"
    if let parent { stream += "from \(parent)\n" }
    var bytes = Array(stream.utf8)
    for (path, content) in changes {
      guard let content else {
        bytes += Array("D \(Self.quoted(path))\n".utf8)
        continue
      }
      let head = "M 100644 inline \(Self.quoted(path))\ndata \(content.count)\n"
      bytes += Array(head.utf8) + content + [0x0a]
    }
    try must("fast-import", "--quiet", "--done", "--force", input: bytes + Array("done\n".utf8))
  }

  /// A path in the format of git's streams: in quotes, with every special byte in octal.
  private static func quoted(_ path: String) -> String {
    path.utf8.reduce(into: "\"") { text, byte in
      let isPlain = 0x20..<0x7f ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      let digits = String(Int(byte), radix: 8)
      text += isPlain ? String(Unicode.Scalar(byte)) : "\\" + String("00\(digits)".suffix(3))
    } + "\""
  }
}
