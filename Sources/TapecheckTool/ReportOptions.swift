import ArgumentParser
import Tapecheck
import TapecheckArchive
import TapecheckFormats

/// How the result of one check is printed, and what it does to the exit status.
struct ReportOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown, html, svg, csv, w3c, claimreview, labelstudio, doccano, displacy

    /// The form of records that it stands for; `nil` for a chart.
    var records: RecordFormat? { self == .json ? .ndjson : RecordFormat(rawValue: rawValue) }
  }

  enum Failure: String, CaseIterable, ExpressibleByArgument {
    case contradicted
  }

  @Option(help: "How to print the result.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The claim to draw with --format svg; the first that can be drawn.", valueName: "id"))
  var claim: String?

  @Option(
    help: ArgumentHelp("Exit with status 4 if a claim has this verdict.", valueName: "verdict"))
  var failOn: Failure?

  @OptionGroup var rules: ToleranceOptions

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
    _ layOut: (TerminalReport, Record) -> String
  ) throws(ToolFailure) {
    let toolbox = try Toolbox(data, rules)
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
    var json = JSONWriter()
    toolbox.writer.write(annotated, from: source, to: &json)
    do throws(RecordError) {
      try print(json.bytes, toolbox, layOut)
    } catch {
      throw .someInputsFailed("\(input.source.id): \(error)")
    }
    if failOn == .contradicted, annotated.claims.contains(where: { $0.verdict == .contradicted }) {
      throw .contradicted
    }
  }

  /// Prints a record in the form that is asked for.
  private func print(
    _ line: [UInt8], _ toolbox: Toolbox, _ layOut: (TerminalReport, Record) -> String
  ) throws(RecordError) {
    guard format != .json else { return Console.print { $0.append(line: line) } }
    let record = try Record(line: line)
    switch format {
    case .text:
      var report = TerminalReport(words: toolbox.words)
      report.width = Console.width
      report.isColoured = Console.wantsColour
      Console.print(layOut(report, record))
    case .html:
      let report = HTMLReport(words: toolbox.words, tape: toolbox.tape)
      Console.print { $0.append(line: report.page(record)) }
    case .svg:
      let report = HTMLReport(words: toolbox.words, tape: toolbox.tape)
      guard let chart = report.chart(of: claim, in: record) else {
        return Console.complain("there is no claim with prices to draw")
      }
      Console.print { $0.append(line: chart + [0x0A]) }
    default:
      let stream = RecordStream(format.records ?? .ndjson, words: toolbox.words)
      Console.print { json in
        var stream = stream
        stream.begin(to: &json)
        stream.write(record, to: &json)
        stream.end(to: &json)
      }
    }
  }
}
