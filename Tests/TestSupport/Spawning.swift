import CPseudoTerminal
import Foundation
import Glibc

/// Starts programs with a given environment, and nothing else of the test's.
struct Spawning {
  /// The default environment of a program.
  static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color",
    "LANG": "C.UTF-8", "INPUTRC": "/dev/null", "TZ": "UTC",
    "SWIFT_BACKTRACE": "enable=no",
  ]
  /// `POSIX_SPAWN_SETSID`, which the Glibc module hides.
  private static let newSession: Int32 = 0x80

  var program: URL
  var arguments: [String]
  /// Changes to ``environment``; an empty value takes a variable away.
  var changes: [String: String]
  var folder: URL?

  /// Starts the program with its three standard descriptors and no other.
  ///
  /// - Parameters:
  ///   - terminal: The name of the terminal to be at, or `nil` for none.
  ///   - descriptors: What becomes standard input, output and error when there is no terminal.
  /// - Returns: The process.
  /// - Throws: `POSIXError` when the system refuses.
  func start(terminal: String?, descriptors: [Int32] = []) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder.path) }
    if let terminal {
      // The first terminal that a session's leader opens is its own.
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      for (number, descriptor) in descriptors.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
      }
    }
    // Tests run side by side: no program may hold on to another's terminal.
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)

    // The threads of the test runner block and ignore signals; a program from a shell does not.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let session = terminal == nil ? 0 : Self.newSession
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | session
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let variables = Self.environment.merging(changes) { $1 }.filter { $0.value != "" }
    var process: pid_t = 0
    var error: Int32 = 0
    repeat {
      error = withCStrings([program.path] + arguments) { arguments in
        withCStrings(variables.map { "\($0)=\($1)" }.sorted()) { variables in
          posix_spawn(&process, program.path, &actions, &attributes, arguments, variables)
        }
      }
      // A program that a test has just copied is busy as long as a process that another test started
      // meanwhile has not let go of the copy; that is a matter of moments.
    } while error == ETXTBSY
    guard error == 0 else { throw POSIXError(POSIXErrorCode(rawValue: error) ?? .EIO) }
    return process
  }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
