import Glibc

/// The learner's web browser: the first command of $BROWSER, or what the desktop uses.
struct Browser {
  /// The command, which may have arguments.
  let command: String

  /// The browser; nil if there is none.
  init?(environment: [String: String]) {
    let named = (environment["BROWSER"] ?? "").split(separator: ":").first.map(String.init) ?? ""
    if !named.allSatisfy(\.isWhitespace) {
      command = named
      return
    }
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { !(environment[$0] ?? "").isEmpty }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    guard hasDesktop, folders.contains(where: { access("\($0)/xdg-open", X_OK) == 0 }) else {
      return nil
    }
    command = "xdg-open"
  }

  /// Opens a file; a browser with windows may go on after this returns.
  ///
  /// - Returns: Whether the command succeeded.
  func open(_ path: String) -> Bool {
    let absolute = realpath(path, nil)
    defer { free(absolute) }
    let file = Editor.quoted(absolute.map { String(cString: $0) } ?? path)
    let words = command.contains("%s") ? command.replacing("%s", with: file) : "\(command) \(file)"
    return system(words) == 0
  }
}
