import ArgumentParser
import Foundation
import Tapecheck
import TapecheckArchive

/// The tool: what is common to all subcommands, and the exit codes.
@main
struct TapecheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Release.name,
    abstract: "Checks what financial news says against the record of prices.",
    discussion: """
      Finds instruments, figures, days and mood in articles, turns every statement about prices into a \
      query over daily prices, and says what is supported, what is contradicted, and what cannot be settled.

      EXAMPLES
        tapecheck check article.html
        tapecheck claim "The Russell 2000 rose more than 3% last Thursday" --published 2024-07-16
        tapecheck annotate pages/ -o records.ndjson
        tapecheck convert records.ndjson --to html -o reports/

      EXIT STATUS
        0 done; 1 done, but some inputs failed; 2 usage or set-up error, before any input is read;
        3 output failed; 4 check --fail-on contradicted found a contradicted claim.
      """,
    subcommands: [
      Check.self, ClaimCommand.self, Annotate.self, Extract.self, Convert.self, Report.self,
      RecheckCommand.self, Search.self, Prices.self, Lists.self,
      TolerancesCommand.self, SchemaCommand.self,
    ])

  @Flag(help: "Print the version.") var version = false
  @Flag(help: "With --version: print it as JSON, with the digests of prices and word lists.")
  var json = false

  func run() throws {
    guard version else { throw CleanExit.helpRequest(self) }
    guard json else { return Console.print(Release.version) }
    let toolbox = try Toolbox(DataOptions.bundled)
    Console.print(toolbox.identity)
  }

  static func main() async {
    StopSignal.ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as ToolFailure {
      Console.complain(failure.message)
      Foundation.exit(failure.status)
    } catch {
      // The parser's own code for a usage error is 64.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Console.complain(fullMessage(for: error), asIs: true)
      Foundation.exit(ToolFailure.setUp("").status)
    }
  }
}
