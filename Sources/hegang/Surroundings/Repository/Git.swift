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
  ///   - talk: How its messages are handled.
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
  ///   - talk: How its messages are handled.
  ///   - read: Called with each piece of the output.
  /// - Returns: Its exit code.
  func stream(
    _ arguments: [String], input: [UInt8], talk: Talk = .dropped, _ read: ([UInt8]) -> Void
  ) -> Int32 {
    let settings = Self.settings.flatMap { ["-c", $0] }
    return ChildProgram(
      words: ["git", "-C", folder, "--git-dir=.git"] + settings + arguments,
      environment: Self.environment, messages: talk == .dropped ? .dropped : .shown
    ).run(input, read)
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
}
