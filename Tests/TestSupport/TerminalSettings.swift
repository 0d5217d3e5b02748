import Glibc

/// The settings of a terminal, to compare before and after.
package struct TerminalSettings: Hashable, Sendable {
  /// The flags for input, output, control and the line.
  package var flags: [UInt32]
  /// The control characters.
  package var characters: [UInt8]

  /// Reads the settings of the terminal behind a descriptor.
  init(descriptor: Int32) {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    characters = withUnsafeBytes(of: &settings.c_cc) { Array($0) }
  }

  /// Whether what is typed is shown and edited by the system, as a shell expects it.
  package var isOrdinary: Bool {
    flags[3] & UInt32(ECHO | ICANON) == UInt32(ECHO | ICANON)
  }
}
