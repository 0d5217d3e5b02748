import Testing

/// Confusable sets, conflicts and what is left out.
struct SubjectReaderGroupsTests {
  @Test(arguments: [
    Broken(
      "a set of one",
      """
      confusable:
        - {members: [hegang], difference: none}

      """,
      """
      b.yaml:4:6: "members" has 1; expected a list of two or more entity ids
      """),
    Broken(
      "a set with a stranger",
      """
      confusable:
        - {members: [hegang, jiamusy], difference: one is bigger}

      """,
      """
      b.yaml:4:24: there is no entity with the id "jiamusy"; did you mean "jiamusi"?
      """),
    Broken(
      "a set without a difference",
      """
      confusable:
        - {members: [hegang, jiamusi]}

      """,
      """
      b.yaml:4:5: a confusable set lacks "difference"; expected one sentence that tells them apart
      """),
    Broken(
      "a conflict of one",
      """
      conflicts:
        - {id: wet, facts: [rain]}

      """,
      """
      b.yaml:4:15: "facts" has 1; expected a list of two or more fact ids
      """),
    Broken(
      "a conflict with a stranger",
      """
      conflicts:
        - {id: wet, facts: [rain, rian]}

      """,
      """
      b.yaml:4:29: there is no fact with the id "rian"; did you mean "rain"?
      """),
    Broken(
      "a conflict with itself",
      """
      conflicts:
        - {id: wet, facts: [rain, rain]}

      """,
      """
      b.yaml:4:29: "rain" stands twice in "facts"
      """),
    Broken(
      "sides of a map",
      """
      map:
        - {side: north, border: rain}
        - {side: up}
        - {side: north, beyond: rein}
        - {border: rain}

      """,
      """
      b.yaml:5:12: the side is "up"; expected north, east, south or west, or a direction between two of them
      b.yaml:6:12: the side "north" stands here for a second time
      b.yaml:6:27: there is no fact with the id "rein"; did you mean "rain"?
      b.yaml:7:5: a side of the map lacks "side"; expected north, east, south or west, or a direction between two of them
      """),
    Broken(
      "timelines",
      """
      timeline:
        - {facts: [rain, rane, rain]}
        - {facts: [rain]}
        - {name: the weather}

      """,
      """
      b.yaml:4:14: the value of "rain" has no place on a timeline; expected a fact whose value is a year or a date
      b.yaml:4:20: there is no fact with the id "rane"
      b.yaml:4:26: "rain" stands twice in "facts"
      b.yaml:5:6: "facts" has 1; expected a list of three or more fact ids
      b.yaml:5:14: the value of "rain" has no place on a timeline; expected a fact whose value is a year or a date
      b.yaml:6:5: a timeline lacks "facts"; expected a list of three or more fact ids
      b.yaml:6:6: unknown key "name" in a timeline; known are facts
      """),
    Broken(
      "a claim left out without a reason",
      """
      left_out:
        - {claim: the mood of the city}

      """,
      """
      b.yaml:4:5: a claim left out lacks "reason"; expected why it is left out
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
