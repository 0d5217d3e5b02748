import Glibc

/// Runs git in a folder.
struct Git {
  let folder: String

  /// Runs a git command to its end; what it says goes to standard error.
  /// - Parameters:
  ///   - arguments: The command and its arguments.
  ///   - isQuiet: Whether what it says is dropped.
  /// - Returns: Its exit code; 127 when there is no git.
  func run(_ arguments: String..., isQuiet: Bool = true) -> Int32 {
    // Commits need a name; nobody has to be asked for one here.
    let settings = [
      "user.name=hegang", "user.email=hegang@localhost", "commit.gpgsign=false", "core.fsync=all",
      "merge.ours.driver=true",
    ]
    let words = ["git", "-C", folder] + settings.flatMap { ["-c", $0] } + arguments
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    if isQuiet {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var child = pid_t()
    guard posix_spawnp(&child, "git", &actions, nil, &pointers, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 127 } }
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }
}
