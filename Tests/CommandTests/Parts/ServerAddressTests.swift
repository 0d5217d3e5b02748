import TestSupport
import Testing

@testable import hegang

struct ServerAddressTests {
  @Test(arguments: [
    "postgresql://ada@school.example/class", "postgres://ada@school.example:5432/class",
    "postgresql:///class?host=/run/postgresql", "postgresql:///?service=class",
    "postgresql://ada@[2001:db8::1]:5432,other:1/class?sslmode=require", "postgresql://",
    "postgresql://a%3Ab@host/class", "postgresql://host:5432/class?user=a@b",
  ])
  func `addresses without a password`(text: String) throws {
    #expect(try ServerAddress(text).text == text)
  }

  @Test(arguments: [
    "postgresql://ada:secret@school.example/class", "postgresql://ada:@school.example/class",
    "postgresql://ada:se/cret@school.example/class", "postgresql://ada:secret/class",
    "postgresql://ada@school.example/class?password=secret",
    "postgresql://ada@school.example/class?sslmode=require&PASSWORD=secret",
    "postgresql://ada@school.example/class?pass%77ord=secret",
    "postgres:///class?sslpassword=secret", "postgresql://ada:p@ss:secret@host/class",
  ])
  func `a password is refused, and not repeated`(text: String) {
    let error = #expect(throws: Failure.self) { try ServerAddress(text) }
    #expect(error?.code == 64)
    #expect(
      error?.message
        == "Leave the password out of the address, where others on this machine can see it: put it into the file that PGPASSFILE names (else ~/.pgpass), or into a service file."
    )
  }

  @Test(arguments: ["POSTGRESQL://host/class", "postgresql://host/a class", "postgresql://é/class"])
  func `other texts are no address`(text: String) {
    #expect(throws: Failure.self) { try ServerAddress(text) }
  }

  @Test(arguments: [
    ("postgresql://host/class", true), ("POSTGRES://host", true), ("host:class", false),
    ("https://host/class", false), ("postgresql", false),
  ])
  func `what is meant as one`(text: String, isMeant: Bool) {
    #expect(ServerAddress.isMeant(by: text) == isMeant)
  }

  @Test(
    arguments: [
      (
        127, "",
        "psql is not installed; a server needs it (in Debian the package postgresql-client). Safe.",
        74
      ),
      (
        2,
        "psql: error: connection to server at \"localhost\" (127.0.0.1), port 1 failed: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?\n",
        "The server postgresql://host/class cannot be reached: connection to server at \"localhost\" (127.0.0.1), port 1 failed: Connection refused. Safe.",
        74
      ),
      (
        2,
        "psql: error: connection to server at \"host\", port 5432 failed: fe_sendauth: no password supplied\n",
        "The server postgresql://host/class did not accept the password: put it into the file that PGPASSFILE names (else ~/.pgpass, which only you may read), or into a service file. Safe.",
        74
      ),
      (
        3,
        "psql:<stdin>:1: ERROR:  3F000: schema \"hegang\" does not exist\nLINE 1: select hegang.version();\n",
        "The server postgresql://host/class is not set up for a class; its owner does that with hegang class --setup. Safe.",
        65
      ),
      (
        3, "psql:<stdin>:1: ERROR:  42501: permission denied for schema hegang\nLOCATION:  x\n",
        "The server postgresql://host/class refuses this: permission denied for schema hegang. Ask its owner for the right. Safe.",
        65
      ),
      (
        3, "psql:<stdin>:9: ERROR:  53100: could not extend file: No space left on device\n",
        "The server postgresql://host/class failed: could not extend file: No space left on device. Safe.",
        74
      ),
      (
        137, "", "The server postgresql://host/class cannot be reached: psql ended. Safe.", 74
      ),
    ] as [(Int32, String, String, Int32)])
  func `every failure is one sentence`(
    code: Int32, messages: String, sentence: String, exit: Int32
  ) throws {
    let failure = Failure(
      ServerError(code: code, messages: messages), try ServerAddress("postgresql://host/class"),
      safe: "Safe.")
    #expect(failure.message == sentence)
    #expect(failure.code == exit)
  }
}
