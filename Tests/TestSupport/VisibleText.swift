/// Removes the codes that a terminal acts on instead of showing them from a program's output.
///
/// Used to wait until a text is shown; a ``Screen`` models what the terminal then looks like.
struct VisibleText {
  /// All bytes received.
  private(set) var raw: [UInt8] = []
  /// The visible ones among them.
  private(set) var bytes: [UInt8] = []
  private var codes = TerminalCodes()

  mutating func add(_ new: some Sequence<UInt8>) {
    for byte in new {
      raw.append(byte)
      switch codes.take(byte) {
      case .text(let byte)?: bytes.append(byte)
      case .control(let byte)? where [0x09, 0x0A].contains(byte): bytes.append(byte)
      default: break
      }
    }
  }
}
