import Foundation
import TestSupport
import Testing

/// Exchanges where git is set up, or left, so that it would do something else.
@Suite(.enabled(if: SharedRepository.git != nil, "git is not installed"))
struct SyncGitTests {
  private static let secret = "the plans of this user"

  /// A repository of the user that has nothing to do with progress.
  private func privateRepository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try SharedRepository.git("init", "--quiet", "--initial-branch=main", folder.url.path())
    try folder.write(Self.secret, to: "plans.txt")
    try SharedRepository.git("add", ".", in: folder.url)
    try SharedRepository.git("commit", "--quiet", "-m", "Plans", in: folder.url)
    try SharedRepository.git("remote", "add", "origin", "/nowhere", in: folder.url)
    return folder
  }

  private func state(_ folder: TemporaryFolder) throws -> [String: Data] {
    var state: [String: Data] = [:]
    let git = folder.url.appending(path: ".git").path()
    for name in try FileManager.default.subpathsOfDirectory(atPath: git) {
      state[name] = try? Data(contentsOf: URL(filePath: "\(git)/\(name)"))
    }
    return state
  }

  private static let variables: [[String: String]] = [
    ["GIT_DIR": "GIT"], ["GIT_DIR": "GIT", "GIT_WORK_TREE": "TREE"],
    ["GIT_INDEX_FILE": "GIT/index"],
    ["GIT_OBJECT_DIRECTORY": "GIT/objects"], ["GIT_COMMON_DIR": "GIT"],
    ["GIT_ALTERNATE_OBJECT_DIRECTORIES": "GIT/objects"], ["GIT_NAMESPACE": "other"],
    ["GIT_CONFIG": "GIT/config"], ["GIT_CONFIG_PARAMETERS": "'core.worktree=/nowhere'"],
    [
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.hooksPath",
      "GIT_CONFIG_VALUE_0": "/nowhere",
    ],
    ["GIT_QUARANTINE_PATH": "GIT"], ["GIT_COMMITTER_DATE": "never"], ["GIT_DEFAULT_HASH": "sha256"],
    ["GIT_PREFIX": "learner/"], ["GIT_TEMPLATE_DIR": "TREE"], ["GIT_SHALLOW_FILE": "GIT/HEAD"],
  ]

  @Test(arguments: variables.thinned(to: 6))
  func `variables that name another repository change nothing`(_ variables: [String: String]) throws
  {
    let (shared, other) = (try SharedRepository(), try privateRepository())
    let before = try state(other)
    var program = try Program()
    let tree = other.url.path(percentEncoded: false)
    program.environment = variables.mapValues {
      $0.replacing("GIT", with: tree + ".git").replacing("TREE", with: tree)
    }
    try program.answer(3001)
    try shared.sync(program)
    #expect(try state(other) == before)
    #expect(try shared.lines() == program.journalLines())
    #expect(try !shared.everything().contains(Self.secret))
  }

  private static let settings = [
    "[core]\n excludesFile = HOME/list\n", "[core]\n attributesFile = HOME/attributes\n",
    "[core]\n hooksPath = HOME/hooks\n", "[core]\n autocrlf = true\n safecrlf = true\n",
    "[merge]\n ff = only\n", "[pull]\n rebase = true\n ff = only\n",
    "[commit]\n gpgSign = true\n[gpg]\n program = /bin/false\n[tag]\n gpgSign = true\n",
    "[push]\n default = nothing\n gpgSign = true\n followTags = true\n recurseSubmodules = check\n",
    "[init]\n templateDir = HOME/template\n defaultBranch = trunk\n",
    "[user]\n useConfigOnly = true\n", "[remote]\n pushDefault = other\n",
    "[core]\n fsmonitor = HOME/hooks/pre-push\n", "[core]\n bare = true\n",
    "[core]\n worktree = /nowhere\n",
    "[fetch]\n fsckObjects = true\n[transfer]\n fsckObjects = true\n",
    "[submodule]\n recurse = true\n", "[gc]\n auto = 1\n autoDetach = true\n",
    "[push]\n pushOption = loud\n", "[safe]\n bareRepository = explicit\n",
  ]

  @Test(arguments: settings.thinned(to: 5))
  func `settings of the user do not decide what is sent`(_ settings: String) throws {
    let shared = try SharedRepository()
    var programs = [try Program(), try Program()]
    for index in programs.indices {
      let folder = programs[index].folder
      let home = folder.url.appending(path: "home").path(percentEncoded: false)
      for name in ["hooks", "template/hooks"] {
        for hook in ["pre-commit", "commit-msg", "pre-push", "post-merge", "reference-transaction"]
        where name != "hooks" || hook != "reference-transaction" {
          let file = try folder.write("#!/bin/sh\nexit 1\n", to: "home/\(name)/\(hook)")
          try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: file.path())
        }
      }
      try folder.write("log/\n*.jsonl\n*\n", to: "home/list")
      try folder.write("* text eol=crlf filter=none\n", to: "home/attributes")
      try folder.write(settings.replacing("HOME", with: home), to: "home/.gitconfig")
      programs[index].environment["HOME"] = home
      try programs[index].answer(3001 + index)
    }
    for index in [0, 1, 0] { try shared.sync(programs[index]) }
    for program in programs { #expect(try program.typed() == [3001, 3002]) }
    #expect(try Set(shared.lines()) == Set(programs[0].journalLines()))
  }

  @Test func `only what is hegang's is sent`() throws {
    let shared = try SharedRepository()
    let program = try Program()
    try program.answer(3001)
    for name in ["diary.txt", "learner/diary.txt", "learner/log/diary.txt", "photos/one.json"] {
      try program.folder.write(Self.secret, to: "progress/\(name)")
    }
    try shared.sync(program)
    #expect(
      try shared.paths().filter { !$0.hasSuffix(".jsonl") }
        == [".gitattributes", ".gitignore", "learner/learner.json"])
    #expect(try !shared.everything().contains(Self.secret))
  }

  /// Ways in which the progress folder can be, or be inside, a repository that is not hegang's.
  private static let places: [(String, @Sendable (Program, TemporaryFolder) throws -> Void)] = [
    (
      "a working copy of another repository",
      { program, other in
        try SharedRepository.git(
          "worktree", "add", "--quiet", "--force", "-b", "here", program.progress.path() + "tree",
          in: other.url)
        try FileManager.default.moveItem(
          atPath: program.progress.path() + "tree/.git", toPath: program.progress.path() + "/.git")
      }
    ),
    (
      "a file that names another repository",
      { program, other in
        try program.folder.write("gitdir: \(other.url.path())/.git\n", to: "progress/.git")
      }
    ),
    (
      "a link to another repository",
      { program, other in
        try FileManager.default.createSymbolicLink(
          at: program.progress.appending(path: ".git"),
          withDestinationURL: other.url.appending(path: ".git"))
      }
    ),
    (
      "another repository itself",
      { program, other in
        try FileManager.default.copyItem(
          at: other.url.appending(path: ".git"), to: program.progress.appending(path: ".git"))
      }
    ),
  ]

  @Test(arguments: places.map(\.0))
  func `nothing is sent from`(_ name: String) throws {
    let (shared, other) = (try SharedRepository(), try privateRepository())
    let program = try Program()
    try program.answer(3001)
    try #require(Self.places.first { $0.0 == name }).1(program, other)
    let before = try state(other)
    let run = try program.run("sync", "--remote", shared.path)
    #expect(run.end == .exited(65))
    #expect(run.error.contains("hegang did not make"))
    #expect(try state(other) == before)
    #expect(try !shared.everything().contains(Self.secret))
    #expect(try program.typed() == [3001])
  }

  @Test(arguments: ["", "HEAD", "config", "objects", "refs"])
  func `half a repository inside another one is completed, and the other is unchanged`(
    _ missing: String
  ) throws {
    let (shared, outer) = (try SharedRepository(), try privateRepository())
    var program = try Program()
    program.environment["HEGANG_PROGRESS"] = outer.url.appending(path: "Progress").path()
    try program.answer(3001)
    let git = outer.url.appending(path: "Progress/.git")
    if missing.isEmpty {
      try FileManager.default.createDirectory(at: git, withIntermediateDirectories: true)
    } else {
      try SharedRepository.git("init", "--quiet", outer.url.path() + "/Progress")
      try FileManager.default.removeItem(at: git.appending(path: missing))
    }
    let before = try state(outer)
    try shared.sync(program)
    #expect(try state(outer) == before)
    #expect(try shared.lines().count == 1)
    #expect(try !shared.everything().contains(Self.secret))
  }
}
