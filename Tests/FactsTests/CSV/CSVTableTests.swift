import Facts
import Testing

struct CSVTableTests {
  private let head = "schema: facts/1\nsubject: rivers\ntitle: Rivers\nlanguage: en\n"

  /// The facts of a subject whose table is in `rivers.csv`, or its problems.
  private func read(_ csv: String, _ table: String = "{id: rivers, table: rivers.csv}") -> [String]
  {
    let yaml = head + "facts:\n  - \(table)\n"
    do {
      let subject = try FactsReader.read(files: [("r.yaml", yaml), ("rivers.csv", csv)])
      return subject.facts.map { "\($0.id) \($0.value) \($0.wording.ask)" }
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func `a row is a thing and a column something to know of it`() {
    let csv = """
      River,Length (km),Sea,Bridge built
      Danube,2850,Black Sea,1850
      Rhine,1233,North Sea,1860
      Elbe,,North Sea,1870

      """
    #expect(
      read(csv) == [
        #"rivers/danube/length quantity("2850", unit: "km") What is the length of {about}?"#,
        #"rivers/danube/sea text("Black Sea") What is the sea of {about}?"#,
        "rivers/danube/bridge-built year(1850) In which year was the bridge of {about} built?",
        #"rivers/rhine/length quantity("1233", unit: "km") What is the length of {about}?"#,
        #"rivers/rhine/sea text("North Sea") What is the sea of {about}?"#,
        "rivers/rhine/bridge-built year(1860) In which year was the bridge of {about} built?",
        #"rivers/elbe/sea text("North Sea") What is the sea of {about}?"#,
        "rivers/elbe/bridge-built year(1870) In which year was the bridge of {about} built?",
      ])
  }

  @Test func `columns of the author's are found by id or header`() {
    let table = """
      id: rivers
          table: rivers.csv
          columns:
            - {id: length, type: quantity, unit: km, ask: "How long is {about}?"}
            - {id: mouth, header: Flows into, type: text, ask: "Where does {about} flow?"}
      """
    let csv = "River;Flows into;Length;Notes\nDanube;Black Sea;2.850,5;x\n"
    #expect(
      read(csv, table) == [
        #"rivers/danube/length quantity("2850.5", unit: "km") How long is {about}?"#,
        #"rivers/danube/mouth text("Black Sea") Where does {about} flow?"#,
      ])
  }

  @Test func `a header says the unit or the year of a number`() {
    let csv = "City,Area (km2),Area (mi2),Population (2020),Mayor {now}\nA,10,4,500,Li\n"
    #expect(
      read(csv) == [
        #"rivers/a/area-km2 quantity("10", unit: "km2") What is the area of {about} in km2?"#,
        #"rivers/a/area-mi2 quantity("4", unit: "mi2") What is the area of {about} in mi2?"#,
        #"rivers/a/population quantity("500", unit: "person") What was the population of {about} in 2020?"#,
        #"rivers/a/mayor-now-2a9a0579 text("Li") What is the mayor (now) of {about}?"#,
      ])
  }

  @Test func `rows may move, and an id column keeps ids when names change`() {
    let one = read("id,River,Sea\nd,Danube,Black Sea\nr,Rhine,North Sea\n")
    let other = read("id,River,Sea\nr,Rhein,North Sea\nd,Donau,Black Sea\n")
    #expect(one == other.reversed())
    #expect(one.first?.hasPrefix("rivers/d/sea") == true)
  }

  @Test(arguments: [
    (
      "River,Length\na,1\nb,2\nc,x\nd,4\n", "{id: rivers, table: rivers.csv}",
      #"rivers.csv:4:3, row c, column Length: "x" is no number; expected digits with at most one point, such as 891271, -16.6 or 600..650"#
    ),
    (
      "River,Length\na,12\nb,3k\nc,4\nd,5\n", "{id: rivers, table: rivers.csv}",
      #"rivers.csv:3:3, row b, column Length: "3k" is no number; expected digits with at most one point, such as 891271, -16.6 or 600..650"#
    ),
    (
      "River,Length\na,\"1,234\"\n", "{id: rivers, table: rivers.csv}",
      #"rivers.csv:2:3, row a, column Length: "1,234" may be 1234 or 1.234; say decimal: point or decimal: comma in the table"#
    ),
    (
      "River,Length\na,\"12,5\"\nb,3.5\nc,4.5\nd,5.5\n",
      "{id: rivers, decimal: point, table: rivers.csv}",
      #"rivers.csv:2:3, row a, column Length: "12,5" does not have the decimal sign of the file's other numbers; write it as they are, or say decimal: point or decimal: comma in the table"#
    ),
    (
      "River,Opened\na,1/2/1990\n", "{id: rivers, table: rivers.csv}",
      #"rivers.csv:2:3, row a, column Opened: "1/2/1990" may begin with the day or with the month; say dates: day first or dates: month first in the table"#
    ),
    (
      "River,Sea\n,Black Sea\n", "{id: rivers, table: rivers.csv}",
      #"rivers.csv:2:1: this row has no name; expected one in the column "river""#
    ),
    (
      "River,Sea\nDanube,a\nDANUBE,b\n", "{id: rivers, table: rivers.csv}",
      #"rivers.csv:3:1: the name "DANUBE" gives the same id as "Danube" at rivers.csv:2:1; add a column named id with an id for every row"#
    ),
    (
      "River,Sea\na,b\n", "{id: rivers, table: river.csv}",
      #"r.yaml:6:25: there is no file "river.csv" beside this one; did you mean "rivers.csv"?"#
    ),
    (
      "River,Sea\na,b\n", "{id: rivers, table: rivers.csv, decimal: dot}",
      #"r.yaml:6:46: "decimal" is "dot"; expected comma or point"#
    ),
    (
      "River,Sea\na,b\n", "{id: rivers, table: rivers.csv, columns: [{id: lake, type: text}]}",
      #"r.yaml:6:52: the spreadsheet has no column "lake"; its columns are "River", "Sea""#
    ),
    (
      "River,Sea\nDan\u{202e}ube,a\n", "{id: rivers, table: rivers.csv}",
      "rivers.csv:2:1: the invisible or unassigned character U+202E (right-to-left override) may not stand in a file of facts"
    ),
    (
      "River,Sea\n", "{id: rivers, table: rivers.csv}",
      "rivers.csv: the file has no rows below its header"
    ),
  ])
  func `an error names the row and the column`(csv: String, table: String, problem: String) {
    #expect(read(csv, table).first == problem)
  }

  @Test func `what shows the order of a date or the sign of a number settles the others`() {
    let dates = read("River,Opened\na,1/2/1990\nb,13/2/1990\n")
    #expect(dates.first?.contains("date(1990-02-01)") == true, "\(dates)")
    let numbers = read("River,Length\na,\"1,234\"\nb,3.5\n")
    #expect(numbers.first?.contains("\"1234\"") == true, "\(numbers)")
  }
}
