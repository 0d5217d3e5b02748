import Glibc

/// The learner's own editor: $VISUAL, or $EDITOR, or vi.
struct Editor {
  /// The command, which may have arguments.
  let command: String

  init(environment: [String: String]) {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
    command = named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  /// Opens a file at a line and waits until the editor ends; then restores the terminal settings.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - line: The line, from 1; 0 for none.
  /// - Returns: Whether the editor ran and succeeded.
  func open(_ path: String, line: Int) -> Bool {
    var terminal = termios()
    let hasTerminal = tcgetattr(STDIN_FILENO, &terminal) == 0
    // As in a shell, ^C and ^\ go to the editor.
    let status = system(
      "\(command) \(arguments(path, line).map(Editor.quoted).joined(separator: " "))")
    if hasTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal) }
    return status == 0
  }

  /// The arguments for a line: +12 for most editors, file:12 for some with windows.
  func arguments(_ path: String, _ line: Int) -> [String] {
    guard line > 0 else { return [path] }
    let program = command.split(separator: " ").first?.split(separator: "/").last ?? ""
    return switch program {
    case "code", "codium", "cursor": ["--wait", "--goto", "\(path):\(line)"]
    case "subl", "zed": ["--wait", "\(path):\(line)"]
    case "hx", "helix": ["\(path):\(line)"]
    case "ed", "cat": [path]
    default: ["+\(line)", path]
    }
  }

  /// A text quoted as one word for a shell.
  static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}
