import ArgumentParser
import Terminal

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds one folder for each deck.",
      discussion:
        "Otherwise HEGANG_DECKS, ./Decks if there is one, or the decks that were installed.",
      valueName: "dir"))
  var decks: String?

  @Option(
    help: ArgumentHelp(
      "The folder that holds one folder for each learner.",
      discussion:
        "Otherwise HEGANG_PROGRESS, ./Progress if there is one, or hegang in the XDG data folder.",
      valueName: "dir"))
  var progress: String?

  @Option(help: ArgumentHelp("The deck: the name of its folder.", valueName: "name"))
  var deck: String?

  @Option(
    help: ArgumentHelp(
      "Whose progress: small letters, digits and hyphens, at most 32.", valueName: "name"))
  var learner: String = "learner"

  @Option(help: "Colour: auto, always or never. NO_COLOR and TERM=dumb turn it off too.")
  var color: ColorChoice = .auto

  @Flag(help: "Words only: no signs, bars or running clock, as screen readers need it.")
  var plain = false
}

extension ColorChoice: ExpressibleByArgument {}
