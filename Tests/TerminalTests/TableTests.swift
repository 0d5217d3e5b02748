import Testing

@testable import Terminal

struct TableTests {
  private func text(_ table: Table, columns: Int = 80) -> String {
    table.lines(columns: columns).map(\.plain).joined(separator: "\n")
  }

  @Test func `columns line up, also with Chinese, and numbers are right-aligned`() {
    let table = Table(
      header: ["Topic", "中文", "Right", "Share"],
      rows: [
        ["Climate", "气候", "5", "93 %"], ["Subdivisions", "行政区划", "1,234", "—"],
        ["History", "", "−16.6", "5 %"], ["Short"],
      ])
    #expect(
      text(table) == """
        Topic         中文      Right  Share
        Climate       气候          5   93 %
        Subdivisions  行政区划  1,234      —
        History                 −16.6    5 %
        Short
        """)
  }

  @Test func `in forty columns the widest column of text wraps`() {
    let table = Table(
      rows: [
        ["Luobei County's people in 2010", "you said 174,063 (Suibin), right is 220,131", "12"],
        ["鹤岗市的人口和面积以及其他的数字是多少", "右", "3"],
      ], indent: 2)
    let lines = table.lines(columns: 40)
    #expect(lines.allSatisfy { $0.columns <= 40 })
    #expect(
      text(table, columns: 40) == """
          Luobei County's   you said 174,063  12
          people in 2010    (Suibin), right
                            is 220,131
          鹤岗市的人口和面  右                 3
          积以及其他的数字
          是多少
        """)
  }

  @Test func `numbers are never wrapped, their header may be`() {
    let table = Table(
      header: ["County", "People at the 2010 census"], rows: [["Luobei", "220,131"]])
    #expect(
      text(table, columns: 20)
        == """
        County     People at
                    the 2010
                      census
        Luobei       220,131
        """)
    #expect(text(table, columns: 1).contains("220,131"))
  }

  @Test func `alignment can be set, styles stay, an empty table has no lines`() {
    let table = Table(rows: [["12", StyledText("yes", .good)]], alignments: [0: .left])
    #expect(
      table.lines(columns: 80).map { $0.rendered(colored: true) } == [
        "12  \u{1B}[38;5;29myes\u{1B}[0m"
      ])
    #expect(text(Table()) == "")
    #expect(Table().lines(columns: 80) == [])
  }
}
