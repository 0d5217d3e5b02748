import Deck
import Testing

struct SourceDateTests {
  @Test(arguments: [
    ("2010", "2010"), ("1932-08", "August 1932"), ("2017-10-01", "1 October 2017"),
    ("unknown", nil), ("2017-13", nil), ("2017-10-01-02", nil), ("", nil),
  ])
  func `the date of a source is shown in words`(dated: String, shown: String?) {
    #expect(Deck.Source(id: "atlas", title: "An atlas", dated: dated).date == shown)
  }
}
