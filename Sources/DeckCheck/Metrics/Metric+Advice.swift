extension Metric {
  /// What an author writes to meet the target, as one or two sentences.
  package var advice: String { Metric.advice[id] ?? "" }

  private static let advice = [
    "M01": "Write an `ask` for each listed fact, or list the claim under `left_out` with a reason.",
    "M02": "Write a form that a keyboard can type under `accept`.",
    "M03": "Write `source: {id: …, section: …}` in each listed fact.",
    "M04": "Change the question or the `pool` of each listed card, as its flaw says.",
    "M05": "Put what distinguishes the two facts into the question: a year, a place, a qualifier.",
    "M06": "Remove the option from the `pool`, or from the `accept` of the fact.",
    "M07": "Write all options of a `pool` in the same script, unit and format.",
    "M08": "Replace each named option in the `pool` by one that a learner could believe.",
    "M09": "Nothing in particular: positions are drawn from ids. Check again after adding facts.",
    "M10": "In the `pool` of each listed card, write options that are about as long as the answer.",
    "M11": "Give each listed number a `plausible` range with room on both sides of the value.",
    "M12": "In the `pool`, write options that are as similar to each other as to the answer.",
    "M13":
      "In the `pool` of each listed card, use things that the deck names elsewhere too, in words "
      + "that the question does not have.",
    "M14":
      "Name the fact that is given away under `gives_away`, or take its answer out of the question.",
    "M15": "Name the fact that is given away under `gives_away`.",
    "M16": "Remove one of the two, or write in both questions what differs.",
    "M17": "Write the numbers of the `pool` as figures, so that they can be put in order.",
    "M18": "Ask for more figures with `ask_precision`, or write a narrower `within`.",
    "M19": "Remove the shared form from the `accept` of one of the two, or give one a longer name.",
    "M20": "Replace the listed word by a date, such as “in 2020”.",
    "M21": "Write what happened: a new fact that `supersedes` this one, or `status: retracted`.",
    "M22": "Shorten each listed question to one idea.",
    "M23":
      "Write a `count` that is less than the number of items, or `closed: yes` if there are no others.",
    "M24": "Put the qualifier into the `ask` of the attribute, such as {year}.",
    "M25": "Mix the types of facts: a text with a `pool` is easy, a number or a name is hard.",
    "M26": "Add facts whose answer is typed, or an `accept` to a `choice` that could be typed.",
    "M27": "Write a `reverse` that only one thing fits, or `reverse: none` for the attribute.",
    "M28": "This is an error of hegang, not of the facts. Please report it.",
    "M29": "This is an error of hegang, not of the facts. Please report it.",
    "M30": "Write `was: [old-id]` in a renamed fact, and a tombstone for a removed one.",
    "M31": "This is an error of hegang, not of the facts. Please report it.",
    "M32":
      "Remove the listed form from `accept`, or write it so that it differs from every other answer.",
    "M33": "Correct the number or the expression, or write `differs: yes` if the sources disagree.",
    "M34": "Change the facts of the trap so that its guard holds.",
    "M35": "Ask what is known, not what somebody thinks, earns or suffers.",
    "M36": "Make the `state` or `ask` say what the fact says: its number, unit, bound and date.",
    "M37": "Write a `label` of at most 40 characters.",
    "M38":
      "In the `pool` of each listed card, use things that the deck names elsewhere too, alike in "
      + "length and wording.",
  ]
}
