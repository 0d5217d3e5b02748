import ArgumentParser
import Terminal

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with one subfolder for each deck.",
      discussion:
        "Default: HEGANG_DECKS, or ./Decks if it exists, or the installed decks.",
      valueName: "dir"))
  var decks: String?

  @Option(
    help: ArgumentHelp(
      "The folder with one subfolder for each learner.",
      discussion:
        "Default: HEGANG_PROGRESS, or ./Progress if it exists, or hegang in the XDG data folder.",
      valueName: "dir"))
  var progress: String?

  @Option(
    help: ArgumentHelp(
      "The deck to use, by the name of its folder; all for every deck.",
      discussion: "Default: the one studied last.", valueName: "name"))
  var deck: String?

  @Option(
    help: ArgumentHelp(
      "The learner: up to 32 lowercase letters, digits and hyphens.", valueName: "name"))
  var learner: String = "learner"

  @Option(help: "When to use colour. NO_COLOR and TERM=dumb turn it off too.")
  var color: ColorChoice = .auto

  @Flag(help: "Words only: no signs, bars or running clock, as screen readers need it.")
  var plain = false
}

extension ColorChoice: ExpressibleByArgument {}
