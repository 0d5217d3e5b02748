import Glibc

/// Another program, such as git or psql, that runs to its end while this one waits.
struct ChildProgram {
  /// The treatment of what a program writes to standard error.
  enum Messages {
    case dropped
    case shown
    /// Written to an open file.
    case kept(Int32)
  }

  /// Its name and arguments.
  let words: [String]
  /// Its environment, as in `NAME=value`.
  let environment: [String]
  /// What becomes of its messages.
  let messages: Messages

  /// Runs it, and passes on its output piece by piece.
  /// - Parameters:
  ///   - input: The standard input.
  ///   - read: Called with each piece of the output.
  /// - Returns: Its exit code; 127 if there is no such program, 128 or more if a signal ended it.
  func run(_ input: [UInt8], _ read: ([UInt8]) -> Void) -> Int32 {
    // A program that ends early must not end this one.
    signal(SIGPIPE, SIG_IGN)
    var ends: (input: [Int32], output: [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&ends.input) == 0, pipe(&ends.output) == 0 else { return 127 }
    for end in ends.input + ends.output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = start(input: ends.input, output: ends.output)
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

  private func start(input: [Int32], output: [Int32]) -> pid_t? {
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    // A program that held the other end of its own input would wait for its end for ever.
    posix_spawn_file_actions_addclose(&actions, input[1])
    posix_spawn_file_actions_addclose(&actions, output[0])
    switch messages {
    case .dropped:
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    case .kept(let file): posix_spawn_file_actions_adddup2(&actions, file, STDERR_FILENO)
    case .shown: break
    }
    // It must receive the signals that this program ignores.
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
    let code = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &variables)
    return code == 0 ? child : nil
  }

  /// The milliseconds without output after which it is looked whether a program has ended.
  private static let patience: Int32 = 100

  /// Writes all of the input and reads all of the output, whichever is ready.
  ///
  /// The output ends with the program: another that it started and left behind, such as one that
  /// remembers passwords, may hold its end of the pipe for hours.
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
        // What it wrote before it ended is still to be read.
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
