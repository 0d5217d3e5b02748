import Terminal

/// The text on a terminal, including lines that have scrolled away, oldest first.
///
/// A model of the codes that programs in line mode use. It wraps as most terminals do: the cursor
/// waits at the margin until one more character comes. A wide character takes two columns and is
/// never cut.
///
///     var screen = Screen(columns: 80)
///     screen.show("> luobej\u{8}i\r\nRight.\r\n".utf8)
///     screen.text   // "> luobei\nRight.\n"
package struct Screen {
  /// The width; lines that are already there stay as they are when it changes.
  package var columns: Int
  /// The height; what is above can no longer be changed.
  package var rows: Int

  /// A column of a line: a character, or nothing where the right half of a wide one is.
  private var lines: [[Character?]] = [[]]
  private var row = 0
  private var column = 0
  private var codes = TerminalCodes()
  private var begun: [UInt8] = []

  /// An empty screen, the cursor in its first corner.
  package init(columns: Int, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines as they can be read; blanks at their ends cannot.
  package var text: String {
    lines.map { line in
      var text = String(line.compactMap(\.self))
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  /// Shows what a program wrote.
  package mutating func show(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch codes.take(byte) {
      case .text(let byte)?: add(byte)
      case .control(let byte)?: obey(byte)
      case .sequence(let numbers, let name)?: obey(name, numbers.first, numbers.dropFirst().first)
      case nil: break
      }
    }
  }

  /// Collects the bytes of a character and shows it when it is whole.
  private mutating func add(_ byte: UInt8) {
    if byte & 0xC0 != 0x80 { begun = [] }
    begun.append(byte)
    let length = [0xC0: 2, 0xD0: 2, 0xE0: 3, 0xF0: 4][begun[0] & 0xF0] ?? 1
    guard begun.count == length else { return }
    for scalar in String(decoding: begun, as: UTF8.self).unicodeScalars { put(Character(scalar)) }
  }

  private mutating func put(_ character: Character) {
    let width = displayWidth(character)
    guard width > 0 else { return join(character) }
    if column + width > columns {
      column = 0
      feed()
    }
    lines[row] += Array(repeating: " ", count: max(0, column - lines[row].count))
    erase(column, width)
    let cells = [character] + Array(repeating: nil, count: width - 1)
    lines[row].replaceSubrange(column..<min(column + width, lines[row].count), with: cells)
    column += width
  }

  /// Adds a mark to the character before the cursor.
  private mutating func join(_ mark: Character) {
    guard let place = lines[row].prefix(column).lastIndex(where: { $0 != nil }) else { return }
    lines[row][place] = lines[row][place].map { Character(String($0) + String(mark)) }
  }

  /// Blanks columns of the line, and the other half of a wide character that they cut.
  private mutating func erase(_ start: Int, _ count: Int) {
    var line = lines[row]
    let end = min(start + count, line.count)
    guard start < end else { return }
    if end < line.count, line[end] == nil { line[end] = " " }
    if line[start] == nil, start > 0 { line[start - 1] = " " }
    for place in start..<end { line[place] = " " }
    lines[row] = line
  }

  private mutating func feed() {
    row += 1
    if row == lines.count { lines.append([]) }
  }

  private var top: Int { max(0, lines.count - rows) }

  private mutating func obey(_ control: UInt8) {
    switch control {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: feed()
    case 0x0D: column = 0
    default: break
    }
  }

  private mutating func obey(_ name: Character, _ first: Int?, _ second: Int?) {
    let count = max(1, first ?? 1)
    switch name {
    case "A": row = max(top, row - count)
    case "B": row = min(lines.count - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, min(column, columns - 1) - count)
    case "G": column = min(columns, count) - 1
    case "H":
      row = min(lines.count - 1, top + count - 1)
      column = min(columns, max(1, second ?? 1)) - 1
    case "J":
      if first == 2 { row = top }
      lines.removeSubrange((row + 1)...)
      lines[row].removeSubrange(min(first == 2 ? 0 : column, lines[row].count)...)
    case "K" where (first ?? 0) == 0:
      erase(column, columns)
      lines[row].removeSubrange(min(column, lines[row].count)...)
    case "P" where column < lines[row].count:
      erase(column, count)
      lines[row].removeSubrange(column..<min(column + count, lines[row].count))
    case "@" where column < lines[row].count:
      lines[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    default: break
    }
  }
}
