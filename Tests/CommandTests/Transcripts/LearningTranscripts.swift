import Foundation
import TestSupport
import Testing

/// Transcripts of questions and answers.
struct LearningTranscripts {
  @Test func `check 5: the last card is undone after the summary, and next morning`() throws {
    var transcript = try Transcript("05-undo")
    try transcript.sit("study", "towns", "--form", "typed") { sitting in
      try sitting.type("1927\r")
      try sitting.type(":undo\r")
      try sitting.type(":redo\r")
      try sitting.type("1926\r")
      try sitting.type(":undo\r")
      try sitting.type("1800\r")
      try sitting.type("\r")
      try sitting.type("\u{4}")
    }
    try transcript.run("undo")
    try transcript.run()
    try transcript.run("redo")
    transcript.wait(seconds: 22 * 3600)
    try transcript.run()
    try transcript.run("undo")
    try transcript.run()
    try transcript.check()
  }

  @Test func `check 6: a name in any script and spelling, a number in any form`() throws {
    var transcript = try Transcript("06-spellings", steps: "1m 10m")
    try transcript.author(LearningTranscripts.city)
    let names = ["hegang", "HeGang", "He gang", "He4gang3", "Hègǎng", "鹤岗", "鶴崗", "Ｈｅｇａｎｇ"]
    try transcript.sit("study", "names", "--form", "typed", "--limit", "1") { sitting in
      for name in names {
        try sitting.type(name + "\r")
        try sitting.type(":undo\r")
      }
      try sitting.type("Jixi\r")
      try sitting.type("\u{4}")
    }
    let numbers = ["1 014 000", "1,014,000", "1.01 million", "101万", "10.1 million"]
    try transcript.sit("study", "people", "--form", "typed", "--limit", "1") { sitting in
      for number in numbers {
        try sitting.type(number + "\r")
        try sitting.type(":undo\r")
      }
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }

  private static let city = """
    schema: facts/1
    subject: rivers
    title: Cities
    language: en
    topics: [{id: names, name: Names}, {id: people, name: People}]
    sources: [{id: atlas, title: An atlas, dated: 1999}]
    entities:
      - {id: hegang, class: city, name: Hegang, accept: [鹤岗, 鶴崗]}
      - {id: jixi, class: city, name: Jixi, accept: [鸡西]}
      - {id: heihe, class: city, name: Heihe, accept: [黑河]}
    facts:
      - {id: crane, topic: names, about: the city of the crane, type: relation, to: city, value: hegang,
         ask: Which city is named for a crane?, phrase: the city of the crane, source: {id: atlas, section: Names}}
      - {id: rooster, topic: names, about: the city of the rooster, type: relation, to: city, value: jixi,
         ask: Which city is named for a rooster?, phrase: the city of the rooster, source: {id: atlas, section: Names}}
      - {id: people, topic: people, about: the city, type: quantity, unit: person, value: 1014000, ask_precision: 3 figures,
         ask: How many people live there?, phrase: the people of the city, source: {id: atlas, section: People}}

    """

  @Test func `check 7: an answer declared right is remembered, listed and withdrawn`() throws {
    var transcript = try Transcript("07-declared-right", steps: "1m 10m")
    try transcript.sit("study", "towns", "--form", "typed") { sitting in
      try sitting.type("1926\r")
      try sitting.type("cordage\r")
      try sitting.type("!\r")
      try sitting.type("\u{4}")
    }
    try transcript.run("aliases")
    transcript.wait(seconds: 86_400)
    try transcript.sit("study", "towns", "--form", "typed") { sitting in
      try sitting.type("1926\r")
      try sitting.type("cordage\r")
    }
    try transcript.run("aliases", "--remove", "cordage")
    try transcript.run("aliases")
    try transcript.check()
  }

  @Test func `check 9: two confused facts are named, shown side by side, and listed`()
    throws
  {
    var transcript = try Transcript("09-confusion")
    for _ in 1...2 {
      try transcript.sit("study", "rivers", "--form", "typed") { sitting in
        try sitting.type("1370\r")
        try sitting.type("\r")
        try sitting.type("\u{4}")
      }
      transcript.wait(seconds: 86_400)
    }
    try transcript.run("stats", "--all")
    try transcript.check()
  }

  @Test func `check 15: a timed quiz stops its clock for feedback and for a stop, and reports`()
    throws
  {
    var transcript = try Transcript("15-quiz")
    try transcript.shell { sitting in
      let quiz = "hegang quiz --questions 3 --time 5m --seed 5 --form typed"
      try sitting.type("\(quiz)\r", at: "$ ")
      try sitting.type("\r", at: "starts")
      try sitting.type("1927\r")
      try sitting.type("\r", at: "stands > ")
      try sitting.type("")
      try sitting.typeOn("19", showing: "19")
      sitting.terminal.send("\u{1A}")
      try sitting.type("fg\r", at: "$ ")
      try sitting.type("24\r", at: "> 19")
      try sitting.type("\r", at: "stands > ")
      try sitting.type("?")
      try sitting.typeLater("\r", at: "stands > ")
      try sitting.type("r\r", at: "today > ")
      try sitting.type("1926\r")
      try sitting.type("\r", at: "stands > ")
      try sitting.type("rope, paper\r")
      try sitting.type("\r", at: "stands > ")
      try sitting.type("exit\r", at: "$ ")
    }
    transcript.wait(seconds: 3 * 86_400)
    let quiz = ["quiz", "--questions", "3", "--seed", "5", "--form", "typed"]
    try transcript.sit(quiz + ["--fast"]) { sitting in
      try sitting.type("\r", at: "starts")
      for _ in 1...3 { try sitting.type("?") }
      try sitting.type("\r", at: "today > ")
    }
    try transcript.run("quiz", "--last")
    try transcript.check()
  }

  @Test func `check 20: a newcomer is asked at once, told what to press, and when to come back`()
    throws
  {
    var transcript = try Transcript("20-newcomer")
    try transcript.sit { sitting in
      try sitting.type("\r")
      try sitting.type(":help\r")
      for _ in 1...4 { try sitting.type("3\r") }
      try sitting.type(":quit\r")
    }
    try transcript.check()
  }
}
