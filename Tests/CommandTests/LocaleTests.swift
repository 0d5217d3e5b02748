import TestSupport
import Testing

/// The judge has no locale: a Turkish i and a German comma change nothing.
struct LocaleTests {
  private func answers(_ locale: String) throws -> String {
    var program = try Program()
    program.environment = ["LC_ALL": locale, "LANG": locale, "LANGUAGE": locale]
    return try program.run(
      "study", "--form", "typed", input: "1.927,5\n1,927\nIN 1926\nROPE and PAPER\n1370,0 km\n"
    ).output
  }

  @Test(arguments: ["de_DE.UTF-8", "tr_TR.UTF-8", "zh_CN.GB18030", "C.UTF-8", "nonsense"])
  func `every locale gives the same verdicts`(locale: String) throws {
    #expect(try answers(locale) == answers("C"))
  }
}
