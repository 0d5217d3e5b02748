import Deck
import FSRS
import JSON

/// What stands in a collection besides notes, cards and reviews, as schema 11 has it, which every Anki reads.
///
/// The ids of the note type, the deck and its options come from their names, so that a later export meets the
/// same ones.
struct AnkiSchema {
  let subject: String
  let title: String
  let scheduler: Scheduler
  let rolloverHour: Int
  /// The second at which the first day of the collection begins.
  let start: Int
  /// The present second.
  let now: Int

  /// The id of the note type.
  var noteType: Int { id("note type hegang 1") }
  /// The id of the deck.
  var deck: Int { id("deck \(subject)") }
  /// The id of the deck's options.
  var options: Int { id("options \(subject)") }

  /// A stable id: Anki's ids are times in milliseconds, here one of the years 2004 to 2017.
  func id(_ name: String) -> Int {
    1_100_000_000_000 + Int(StableRandom.hash(name) % 400_000_000_000)
  }

  /// Writes the only row of the table `col`.
  func write(to database: borrowing Database) throws(SQLite.Failure) {
    let row = try database.statement(
      "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')")
    try row.run(
      .integer(start), .integer(now * 1000), .integer(now * 1000), .text(settings.encoded()),
      .text(noteTypes.encoded()), .text(decks.encoded()), .text(deckOptions.encoded()))
  }

  /// The tables and their indices.
  static let tables = """
    CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, \
    ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, \
    models text not null, decks text not null, dconf text not null, tags text not null);
    CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, \
    usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, \
    flags integer not null, data text not null);
    CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, \
    mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, \
    ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, \
    left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
    CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, \
    ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, \
    type integer not null);
    CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
    CREATE INDEX ix_notes_usn ON notes (usn);
    CREATE INDEX ix_cards_usn ON cards (usn);
    CREATE INDEX ix_revlog_usn ON revlog (usn);
    CREATE INDEX ix_cards_nid ON cards (nid);
    CREATE INDEX ix_cards_sched ON cards (did, queue, due);
    CREATE INDEX ix_revlog_cid ON revlog (cid);
    CREATE INDEX ix_notes_csum ON notes (csum);
    BEGIN;
    """

  private var settings: JSONValue {
    let offset = -(Moment.offsetMinutes(ofDayAt: start, rolloverHour))
    return [
      "activeDecks": [.integer(deck)], "curDeck": .integer(deck), "newSpread": 0,
      "collapseTime": 1200, "timeLim": 0, "estTimes": true, "dueCounts": true, "curModel": nil,
      "nextPos": 1_000_000, "sortType": "noteFld", "sortBackwards": false, "addToCur": true,
      "dayLearnFirst": false, "schedVer": 2, "sched2021": true,
      "creationOffset": .integer(offset), "localOffset": .integer(offset),
      "rollover": .integer(rolloverHour),
    ]
  }

  private var noteTypes: JSONValue {
    let fields = AnkiNoteType.fields.enumerated().map { place, name -> JSONValue in
      [
        "name": .string(name), "ord": .integer(place), "sticky": false, "rtl": false,
        "font": "Arial", "size": 20, "media": [],
      ]
    }
    let template: JSONValue = [
      "name": "Card", "ord": 0, "qfmt": .string(AnkiNoteType.front),
      "afmt": .string(AnkiNoteType.back), "bqfmt": "", "bafmt": "", "did": nil, "bfont": "",
      "bsize": 0,
    ]
    let type: JSONValue = [
      "id": .integer(noteType), "name": .string(AnkiNoteType.name), "type": 0,
      "mod": .integer(now), "usn": -1, "sortf": 0, "did": nil, "tmpls": [template],
      "flds": .array(fields), "css": .string(AnkiNoteType.style), "latexPre": "", "latexPost": "",
      "latexsvg": false, "req": [[0, "any", [0]]], "tags": [], "vers": [],
    ]
    return .object([String(noteType): type])
  }

  private var decks: JSONValue {
    func deck(_ id: Int, _ name: String, options: Int) -> JSONValue {
      [
        "id": .integer(id), "name": .string(name), "conf": .integer(options), "dyn": 0, "desc": "",
        "mod": .integer(now), "usn": -1, "lrnToday": [0, 0], "revToday": [0, 0],
        "newToday": [0, 0], "timeToday": [0, 0], "collapsed": false, "browserCollapsed": false,
        "extendNew": 0, "extendRev": 0,
      ]
    }
    // Two colons would make a deck within a deck.
    let name = title.replacing("::", with: ": ")
    return .object([
      "1": deck(1, "Default", options: 1),
      String(self.deck): deck(self.deck, name, options: options),
    ])
  }

  private var deckOptions: JSONValue {
    func minutes(_ steps: [Int]) -> JSONValue {
      .array(steps.map { .number(Double($0) / 60) })
    }
    func options(_ id: Int, _ name: String) -> [String: JSONValue] {
      [
        "id": .integer(id), "name": .string(name), "mod": 0, "usn": -1, "maxTaken": 60,
        "autoplay": true, "timer": 0, "replayq": true, "dyn": false,
        "new": [
          "delays": minutes(scheduler.learningSteps), "ints": [1, 4, 0], "initialFactor": 2500,
          "order": 1, "perDay": 8, "bury": false,
        ],
        "rev": [
          "perDay": 9999, "ease4": 1.3, "ivlFct": 1, "maxIvl": .integer(scheduler.maximumInterval),
          "bury": false, "hardFactor": 1.2,
        ],
        "lapse": [
          "delays": minutes(scheduler.relearningSteps), "mult": 0, "minInt": 1, "leechFails": 8,
          "leechAction": 1,
        ],
      ]
    }
    var own = options(self.options, title)
    own["desiredRetention"] = .number(scheduler.retention)
    own["fsrsParams6"] = .array(scheduler.parameters.values.map { .number($0) })
    return .object(["1": .object(options(1, "Default")), String(self.options): .object(own)])
  }
}

extension Moment {
  /// The minutes that the local clock is ahead of UTC, from the second at which a day begins at an hour.
  fileprivate static func offsetMinutes(ofDayAt seconds: Int, _ rolloverHour: Int) -> Int {
    let minutes = (rolloverHour * 3600 - seconds) / 60 % 1440
    return minutes > 840 ? minutes - 1440 : minutes < -720 ? minutes + 1440 : minutes
  }
}
