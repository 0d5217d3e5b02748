import SampleDecks
import Testing

@testable import Deck

struct MembershipFormTests {
  @Test func `a statement asserts that something is on a closed list`() throws {
    let list =
      "about: the frontier, type: list, closed: yes, ask: Which rivers?, "
      + "phrase: the two rivers of the frontier, items: [{entity: amur}, {entity: ussuri}]"
    let form = try #require(try Samples.card(list).form(.membership))
    #expect(form.options == ["true", "false"])
    #expect(form.stem.hasSuffix(" is one of the two rivers of the frontier."))
    let isListed = form.stem.hasPrefix("The Amur") || form.stem.hasPrefix("The Ussuri")
    #expect(isListed == (form.right == 0))
  }
}
