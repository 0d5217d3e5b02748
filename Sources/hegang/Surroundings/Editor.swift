import Glibc

/// The learner's own editor: $VISUAL, else $EDITOR, else vi.
struct Editor {
  /// The command, which may have arguments.
  let command: String

  init(environment: [String: String]) {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
    command = named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  /// Opens a file at a line and waits until the editor ends; the terminal is afterwards what it was
  /// before.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - line: From 1; 0 for no line.
  /// - Returns: Whether the editor ran and ended well.
  func open(_ path: String, line: Int) -> Bool {
    var terminal = termios()
    let hasTerminal = tcgetattr(STDIN_FILENO, &terminal) == 0
    // As a shell does it, with ^C and ^\ left to the editor.
    let status = system(
      "\(command) \(arguments(path, line).map(Editor.quoted).joined(separator: " "))")
    if hasTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal) }
    return status == 0
  }

  /// How an editor is told the line: most take +12, those of a window file:12.
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

  /// A text as one word of a shell.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}
