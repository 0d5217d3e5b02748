import Testing

@testable import Facts

struct CSVFileTests {
  /// The header and the records of a file, with `|` between cells, and its problems.
  private func read(_ text: String, hasHeader: Bool? = nil) -> [String] {
    var problems = Problems()
    let file = CSVFile(file: "t.csv", text: text, hasHeader: hasHeader, &problems)
    let rows = ([file.header] + file.records).map { $0.map(\.text).joined(separator: "|") }
    return rows + problems.all.map(\.description)
  }

  @Test(arguments: [
    // Commas, semicolons, tabs and bars; line ends of every system; a byte order mark.
    ("River,km\nDanube,2850\n", ["River|km", "Danube|2850"]),
    ("River;km\r\nDanube;2850\r\n", ["River|km", "Danube|2850"]),
    ("River\tkm\rDanube\t2850", ["River|km", "Danube|2850"]),
    ("River|km\nDanube|2850", ["River|km", "Danube|2850"]),
    ("\u{feff}River,km\nDanube,2850\n", ["River|km", "Danube|2850"]),
    ("sep=;\nRiver;km\nDanube;2850\n", ["River|km", "Danube|2850"]),
    // The separator that divides evenly wins, not the first one that occurs.
    ("Name;Note\na;x, y, z\nb;w, v\n", ["Name|Note", "a|x, y, z", "b|w, v"]),
    // Quotation marks, line breaks and separators in cells.
    ("A,B\n\"x, \"\"y\"\"\",\"one\ntwo\"\n", ["A|B", "x, \"y\"|one two"]),
    ("A,B\n x , \" y \" \n", ["A|B", "x|y"]),
    ("A\tB\n\"Hi\" he said\t5\" disk\n", ["A|B", "\"Hi\" he said|5\" disk"]),
    // Blank lines and columns are nothing.
    ("A,B,,\n\n,,\nx,1,,\n", ["A|B", "x|1"]),
    // Quizlet writes no header; two words in a first line of commas are one.
    ("la maison\tthe house\nle chat\tthe cat\n", ["", "la maison|the house", "le chat|the cat"]),
    ("Term\tDefinition\nle chat\tthe cat\n", ["Term|Definition", "le chat|the cat"]),
    ("Country,Capital\nAustria,Vienna\n", ["Country|Capital", "Austria|Vienna"]),
    ("Austria,1\nItaly,2\n", ["", "Austria|1", "Italy|2"]),
    // Anki's header.
    (
      "#separator:Tab\n#html:true\n#columns:Front\tBack\n<b>le&nbsp;chat</b>\tcat<br>tom\n",
      ["Front|Back", "le chat|cat tom"]
    ),
  ])
  func `a file is divided into cells`(text: String, rows: [String]) {
    #expect(read(text) == rows)
  }

  @Test func `the author says whether there is a header`() {
    #expect(read("a,b\nc,d\n", hasHeader: false) == ["", "a|b", "c|d"])
    #expect(read("a\tb\nc\td\n", hasHeader: true) == ["a|b", "c|d"])
  }

  @Test(arguments: [
    ("A,B\n\"x,1\n", "t.csv:2:1: the quotation mark that opens this cell is never closed"),
    (
      "A,B\n\"x\" y,1\n",
      "t.csv:2:5: a text follows the closing quotation mark; write a quotation mark inside a cell twice"
    ),
    (
      "A,B\nx,1,9\n",
      "t.csv:2:5: this line has 3 cells, the first one 2; put a cell that contains \",\" in double quotes"
    ),
    ("A,a\nx,1\n", "t.csv:1:3: two columns are called \"a\"; the first is at t.csv:1:1"),
  ])
  func `what is wrong is said with its place`(text: String, problem: String) {
    #expect(read(text).last == problem)
  }

  @Test func `Anki's columns for itself are known`() {
    var problems = Problems()
    let text = "#separator:tab\n#guid column:1\n#tags column:3\nx9$k\tle chat\tanimals\n"
    let file = CSVFile(file: "t.txt", text: text, &problems)
    #expect(file.roles == [0: "guid", 2: "tags"])
  }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 255), UInt8(unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
  }

  @Test func `UTF-8 and UTF-16 are read, with a mark at the start and without`() {
    let text = "ée,1"
    let utf8 = Array(text.utf8)
    #expect(CSVEncoding.text(utf8) == text)
    #expect(CSVEncoding.text([0xef, 0xbb, 0xbf] + utf8) == "\u{feff}" + text)
    #expect(CSVEncoding.text([0xff, 0xfe] + Self.utf16(text, isLittle: true)) == text)
    #expect(CSVEncoding.text([0xfe, 0xff] + Self.utf16(text, isLittle: false)) == text)
    #expect(CSVEncoding.text(Self.utf16(text, isLittle: true)) == text)
    #expect(CSVEncoding.text(Self.utf16(text, isLittle: false)) == text)
  }

  @Test func `other encodings are refused`() {
    #expect(CSVEncoding.text([0x6e, 0x61, 0xef, 0x76]) == nil)
  }
}
