import Glibc

/// Runs git on the repository in one folder only.
///
/// The user's settings decide how other machines are reached: ssh, proxies, passwords, replaced
/// addresses. They do not decide what is sent, and cannot stop it.
struct Git {
  /// The folder whose `.git` is the repository.
  let folder: String

  /// The result of a git command.
  struct Run {
    /// The exit code; 127 if there is no git, 128 or more if a signal ended it.
    let code: Int32
    /// The standard output.
    var output: [UInt8] = []
    /// The first line of the standard output.
    var line: String { String(decoding: output.prefix { $0 != 0x0a }, as: UTF8.self) }
    /// Whether it succeeded.
    var isDone: Bool { code == 0 }
  }

  /// The treatment of git's messages.
  enum Talk {
    case dropped
    case shown
  }

  /// Runs a git command and waits for it.
  /// - Parameters:
  ///   - arguments: The command and its arguments.
  ///   - input: The standard input.
  ///   - talk: What to do with its messages.
  /// - Returns: Its exit code and output.
  func run(_ arguments: [String], input: [UInt8] = [], talk: Talk = .dropped) -> Run {
    var output: [UInt8] = []
    let code = stream(arguments, input: input, talk: talk) { output += $0 }
    return Run(code: code, output: output)
  }

  /// Runs a git command and passes on its output piece by piece.
  /// - Parameters:
  ///   - arguments: The command and its arguments.
  ///   - input: The standard input.
  ///   - talk: What to do with its messages.
  ///   - read: Called with each piece of the output.
  /// - Returns: Its exit code.
  func stream(
    _ arguments: [String], input: [UInt8], talk: Talk = .dropped, _ read: ([UInt8]) -> Void
  ) -> Int32 {
    // A git that ends early must not end this program.
    signal(SIGPIPE, SIG_IGN)
    let settings = Self.settings.flatMap { ["-c", $0] }
    let words = ["git", "-C", folder, "--git-dir=.git"] + settings + arguments
    var ends: (input: [Int32], output: [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&ends.input) == 0, pipe(&ends.output) == 0 else { return 127 }
    for end in ends.input + ends.output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = Self.start(words, input: ends.input, output: ends.output, talk)
    close(ends.input[0])
    close(ends.output[1])
    if child == nil { close(ends.input[1]) }
    defer { close(ends.output[0]) }
    guard let child else { return 127 }
    var status: Int32?
    Self.exchange(input, to: ends.input[1], from: ends.output[0], read) {
      status = Self.status(of: child, WNOHANG)
      return status != nil
    }
    let code = status ?? Self.status(of: child, 0) ?? 127 << 8
    return code & 0x7f == 0 ? code >> 8 & 0xff : 128 + code & 0x7f
  }

  /// The status with which a program ended; nil if it still runs.
  private static func status(of child: pid_t, _ options: Int32) -> Int32? {
    var status: Int32 = 0
    while true {
      let found = waitpid(child, &status, options)
      if found == child { return status }
      if found == 0 || errno != EINTR { return nil }
    }
  }

  /// Settings that could change what is sent, or prevent it, with the values used here.
  private static let settings = [
    // Commits need a name; this one avoids asking the user.
    "user.name=hegang", "user.email=hegang@localhost", "user.useConfigOnly=false",
    "commit.gpgSign=false", "push.gpgSign=false", "core.fsync=all",
    "core.hooksPath=/dev/null", "core.excludesFile=/dev/null", "core.attributesFile=/dev/null",
    "core.autocrlf=false", "core.safecrlf=false", "core.fsmonitor=false", "core.bare=false",
    "fetch.recurseSubmodules=false", "push.recurseSubmodules=no", "submodule.recurse=false",
    "push.followTags=false", "push.pushOption=", "remote.origin.mirror=false",
    "remote.origin.tagOpt=--no-tags",
    // Nothing continues in the background while holding a lock.
    "gc.autoDetach=false", "maintenance.autoDetach=false",
    "fetch.writeCommitGraph=false", "advice.detachedHead=false",
  ]

  private static func start(
    _ words: [String], input: [Int32], output: [Int32], _ talk: Talk
  ) -> pid_t? {
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    // A git that held the other end of its own input would wait for its end for ever.
    posix_spawn_file_actions_addclose(&actions, input[1])
    posix_spawn_file_actions_addclose(&actions, output[0])
    if talk == .dropped {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    // Git must receive the signals that this program ignores.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child = pid_t()
    let code = posix_spawnp(&child, "git", &actions, &attributes, &arguments, &variables)
    return code == 0 ? child : nil
  }

  /// The environment without the variables that name a repository, or change the content of a
  /// commit.
  private static var environment: [String] {
    Environment.variables.filter { name, _ in
      !name.hasPrefix("GIT_") || kept.contains(where: name.hasPrefix)
    }.map { "\($0)=\($1)" }
  }

  /// The prefixes of git's variables for reaching others, the user's settings, and tracing.
  private static let kept = [
    "GIT_SSH", "GIT_SSL", "GIT_HTTP", "GIT_PROXY", "GIT_CURL", "GIT_ASKPASS", "GIT_TERMINAL_PROMPT",
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_ALLOW_PROTOCOL",
    "GIT_PROTOCOL", "GIT_EXEC_PATH", "GIT_TRACE", "GIT_CEILING_DIRECTORIES",
  ]

  /// The milliseconds without output after which it is looked whether git has ended.
  private static let patience: Int32 = 100

  /// Writes all of the input and reads all of the output, whichever is ready.
  ///
  /// The output ends with git: a program that git started and left behind, such as one that remembers
  /// passwords, may hold its end of the pipe for hours.
  private static func exchange(
    _ input: [UInt8], to writing: Int32, from reading: Int32, _ take: ([UInt8]) -> Void,
    hasEnded: () -> Bool
  ) {
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    var isOver = false
    var sent = 0
    var isOpen = true
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if isOpen, sent == input.count {
        close(writing)
        isOpen = false
      }
      var ready = [
        pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen ? writing : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let found = poll(&ready, 2, isOver ? 0 : patience)
      if found < 0, errno != EINTR { break }
      if found <= 0 {
        if isOver { break }
        // What git wrote before it ended is still to be read.
        isOver = hasEnded()
        continue
      }
      if ready[1].revents != 0 {
        let count = input.withUnsafeBytes { bytes in
          bytes.baseAddress.map { write(writing, $0 + sent, bytes.count - sent) } ?? 0
        }
        if count > 0 {
          sent += count
        } else if errno != EAGAIN, errno != EINTR {
          sent = input.count
        }
      }
      if ready[0].revents != 0 {
        let count = Glibc.read(reading, &buffer, buffer.count)
        if count > 0 { take(Array(buffer[..<count])) }
        if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { break }
      }
    }
    if isOpen { close(writing) }
  }
}
