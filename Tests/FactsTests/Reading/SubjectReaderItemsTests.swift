import Testing

/// Lists and sequences.
struct SubjectReaderItemsTests {
  @Test(arguments: [
    Broken(
      "a list that does not say closed",
      fact("items: [rice, maize]", "type: list", "-value"),
      """
      b.yaml:4:5: a fact lacks "closed"; expected yes when there are no other items, or no when there are
      """),
    Broken(
      "closed that is neither yes nor no",
      fact("items: [rice, maize]", "closed: maybe", "type: list", "-value"),
      """
      b.yaml:11:13: "closed" is "maybe"; expected yes or no
      """),
    Broken(
      "no items",
      fact("closed: yes", "type: list", "-value"),
      """
      b.yaml:4:5: a fact lacks "items"; expected a list such as [rice, maize]
      """),
    Broken(
      "no item in the list",
      fact("closed: yes", "items: []", "type: list", "-value"),
      """
      b.yaml:11:5: "items" has 0; expected 1 or more
      """),
    Broken(
      "an item that stands twice",
      fact("closed: yes", "items: [rice, maize, Rice]", "type: list", "-value"),
      """
      b.yaml:11:26: "Rice" stands twice in "items"
      """),
    Broken(
      "an item with a name and an entity",
      fact("closed: yes", "items: [{name: Hegang, entity: hegang}]", "type: list", "-value"),
      """
      b.yaml:11:14: an item has a name or an entity, not both
      """),
    Broken(
      "an item that is no entity",
      fact("closed: yes", "items: [{entity: heihe}]", "type: list", "-value"),
      """
      b.yaml:11:22: there is no entity with the id "heihe"
      """),
    Broken(
      "an item without a name",
      fact("closed: yes", "items: [{accept: [rice]}]", "type: list", "-value"),
      """
      b.yaml:11:13: an item lacks "name"; expected what the item is called, or entity with an entity's id
      """),
    Broken(
      "more asked for than there are",
      fact("closed: no", "count: 3", "items: [rice, maize]", "type: list", "-value"),
      """
      b.yaml:11:12: "count" is "3"; expected a whole number from 1 to 2
      """),
    Broken(
      "a sequence of one",
      fact("type: sequence", "-value", "items: [rice]"),
      """
      b.yaml:10:5: "items" has 1; expected 2 or more
      """),
    Broken(
      "a value for a list",
      fact("type: list", "closed: yes", "items: [rice]"),
      """
      b.yaml:9:5: "value" means nothing for a list; its answers stand in "items"
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
