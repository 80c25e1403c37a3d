import ArgumentParser

@main
struct TapecheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tapecheck",
    abstract: "Checks what financial news says against the record of prices.",
    version: "0.1.0")
}
