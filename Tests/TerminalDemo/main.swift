// Asks for lines and says what came, for the tests of the line editor.
//
//   TerminalDemo [--limit SECONDS] [--keys CHARACTERS] [--prompt TEXT] [--crash trap|abort|sent|stack] [--once]

import Glibc
import Terminal

var limit: Duration?
var keys: Set<Character> = []
var crash = ""
var input: any AnswerInput = LineEditor.isUsable ? LineEditor.shared : PlainInput()
var isOnce = false
var prompt = "> "

var arguments = CommandLine.arguments.dropFirst()
while let option = arguments.popFirst() {
  switch option {
  case "--limit": limit = arguments.popFirst().flatMap { Int($0) }.map { .seconds($0) }
  case "--keys": keys = Set(arguments.popFirst() ?? "")
  case "--crash": crash = arguments.popFirst() ?? ""
  case "--prompt": prompt = arguments.popFirst() ?? ""
  case "--once": isOnce = true
  default: exit(64)
  }
}

/// Fills the stack.
func endless(_ depth: Int) -> Int {
  withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { space in
    space[depth % 4_096] = 1
    return endless(depth + 1) + Int(space[1])
  }
}

/// Runs another program to its end.
func run(_ words: [String]) {
  let arguments = words.map { strdup($0) } + [nil]
  var process: pid_t = 0
  posix_spawn(&process, words[0], nil, nil, arguments, environ)
  waitpid(process, nil, 0)
}

@MainActor
func showPrompt(_ remaining: Duration?) -> String {
  guard let remaining, let limit else { return prompt }
  if remaining < limit {
    switch crash {
    case "trap": _ = [0][arguments.count + 1]
    case "abort": abort()
    case "sent": kill(getpid(), SIGSEGV)
    case "stack": _ = endless(1)
    default: break
    }
  }
  let seconds = remaining.components.seconds
  return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)\(prompt)"
}

let output = Output()
while output.isOpen {
  let reading = input.read(
    LineRequest(
      prompt: showPrompt, limit: limit, keys: keys,
      completions: [":help", ":hint", ":undo"], remembers: true))
  switch reading.line {
  case .text(let text): output.line("[text \(text)]")
  case .key(let key): output.line("[key \(key)]")
  case .interrupted(let partial): output.line("[interrupted \(partial)]")
  case .timedOut(let partial): output.line("[timed out \(partial)]")
  case .endOfInput:
    output.line("[end]")
    exit(0)
  case .terminated(let signal):
    output.line("[terminated \(signal)]")
    exit(128 + signal)
  }
  output.line("active \(reading.active.components.seconds) s")
  if reading.line == .text(":release") { LineEditor.shared.release() }
  if [.text(":release"), .text(":kill")].contains(reading.line) { kill(getpid(), SIGTERM) }
  if reading.line == .text(":stty") {
    LineEditor.shared.lend { run(["/bin/sh", "-c", "stty -a | grep -o ' icanon'"]) }
  }
  if reading.line == .text(":sleep") {
    LineEditor.shared.lend { run(["/bin/sh", "-c", "echo sleeping; exec sleep 60"]) }
    output.line("ended")
  }
  if reading.line == .text(":work") {
    // As if saving took long: until something was typed meanwhile, and at most ten seconds.
    output.line("working")
    var typed = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    poll(&typed, 1, 10_000)
  }
  if isOnce { exit(0) }
}
