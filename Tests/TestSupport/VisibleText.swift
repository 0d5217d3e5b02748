/// Leaves out what a terminal would act on instead of showing, in the order in which it came.
///
/// For waiting until something is shown; what it looks like then, a ``Screen`` says.
struct VisibleText {
  /// Everything that came.
  private(set) var raw: [UInt8] = []
  /// What can be seen of it.
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
