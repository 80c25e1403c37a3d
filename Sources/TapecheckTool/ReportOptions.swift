import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// How the result of one check is printed, and what it does to the exit status.
struct ReportOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  enum Failure: String, CaseIterable, ExpressibleByArgument {
    case contradicted
  }

  @Option(help: "How to print the result.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Exit with status 4 if a claim has this verdict.", valueName: "verdict"))
  var failOn: Failure?

  /// The input that a file argument stands for.
  func input(_ file: String) throws(ToolFailure) -> ArticleInput {
    do throws(InputError) {
      return try .file(file)
    } catch {
      throw .setUp(error.description)
    }
  }

  /// Checks one input and prints the result.
  func run(
    _ input: ArticleInput, _ hints: PageHints, _ data: DataOptions,
    _ layOut: (TerminalReport, AnnotatedArticle) -> String
  ) throws(ToolFailure) {
    let toolbox = try Toolbox(data)
    var source = input.source
    let annotated: AnnotatedArticle
    do throws(RecordFailure) {
      let page: Page
      (page, source) = try input.open(with: hints)
      annotated = try toolbox.check(page)
    } catch {
      if format == .json { Console.print { $0.write(error, from: source) } }
      throw .someInputsFailed("\(input.source.id): \(error.message)")
    }
    switch format {
    case .json: Console.print { toolbox.writer.write(annotated, from: source, to: &$0) }
    case .text:
      var report = try toolbox.report()
      report.width = Console.width
      report.isColoured = Console.wantsColour
      Console.print(layOut(report, annotated))
    }
    if failOn == .contradicted, annotated.claims.contains(where: { $0.verdict == .contradicted }) {
      throw .contradicted
    }
  }
}
