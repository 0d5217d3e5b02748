import TestSupport
import Testing

/// Midnight, four in the morning, summer time, flights, and a clock that is set back.
struct ClockTests {
  /// 2026-11-21 00:00 UTC.
  static let midnight = 1_795_219_200

  private func program(zone: String, at seconds: Int) throws -> Program {
    var program = try Program()
    program.environment["TZ"] = zone
    program.now = seconds
    return program
  }

  /// The second line of the opening: what is due and new, or why nothing is.
  private func opening(_ program: Program) throws -> String {
    let lines = try program.run().output.split(separator: "\n")
    return lines.dropFirst().prefix(2).joined(separator: " ")
  }

  private let allKnown = "1927\n:easy\n1926\n:easy\nrope, paper\n:easy\n1370\n:easy\nAmur\n:easy\n"

  @Test func `the day ends at four, not at midnight, and a restart refills nothing`() throws {
    // 23:50 in Shanghai, which is 15:50 UTC.
    var program = try program(zone: "Asia/Shanghai", at: ClockTests.midnight + 57_000)
    _ = try program.run("config", "new-per-day", "3")
    _ = try program.run("study", "--form", "typed", input: allKnown)
    #expect(try opening(program).hasPrefix("All done for today. Tomorrow: 0 due, 3 new."))
    program.now += 20 * 60
    #expect(try program.run().output.hasPrefix("Rivers · Saturday 21 November"))
    #expect(try opening(program).hasPrefix("All done for today. Tomorrow: 0 due, 3 new."))
    program.now += 4 * 3600
    #expect(try program.run().output.hasPrefix("Rivers · Sunday 22 November"))
    #expect(try opening(program).contains("3 new"))
  }

  @Test(arguments: [
    // The Saturday before the clocks of Berlin change, 22:00 local time.
    1_774_731_600, 1_792_872_000,
  ])
  func `a change of summer time moves no day`(saturday: Int) throws {
    var program = try program(zone: "Europe/Berlin", at: saturday)
    _ = try program.run("study", "--form", "typed", "--limit", "1", input: "1927\n1927\n")
    _ = try program.run("config", "new-per-day", "0")
    let before = try program.run("stats", "--json").output
    // Through the night hour by hour, the date changes once.
    var dates: [String] = []
    for _ in 0..<12 {
      program.now += 3600
      let date = String(try program.run().output.prefix { $0 != "\n" })
      if dates.last != date { dates.append(date) }
    }
    #expect(dates.count == 2, "\(dates)")
    #expect(before.contains("\"studied\":1"))
  }

  @Test func `a flight to the west makes nothing due twice`() throws {
    // 10:00 in Shanghai on the 22nd, the evening of the 21st in New York.
    var program = try program(zone: "Asia/Shanghai", at: ClockTests.midnight + 93_600)
    _ = try program.run("study", "--form", "typed", input: allKnown)
    #expect(try opening(program).hasPrefix("All done for today."))
    program.environment["TZ"] = "America/New_York"
    #expect(try program.run().output.hasPrefix("Rivers · Saturday 21 November"))
    let west = try opening(program)
    #expect(west.hasPrefix("All done for today.") || west.hasPrefix("0 due"), "\(west)")
  }

  @Test func `a clock set back a day loses no answer and makes nothing due`() throws {
    var program = try program(zone: "UTC", at: ClockTests.midnight + 43_200)
    _ = try program.run("study", "--form", "typed", input: allKnown)
    program.now -= 86_400
    let back = try opening(program)
    #expect(back.hasPrefix("All done for today.") || back.hasPrefix("0 due"), "\(back)")
    let stats = try program.run("stats", "--json")
    #expect(stats.end == .exited(0))
    #expect(stats.output.contains("\"studied\":5"))
    program.now += 2 * 86_400
    #expect(try program.run("stats", "--json").output.contains("\"days-studied\":1"))
  }
}
