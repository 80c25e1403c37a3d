import ArgumentParser
import Corpus
import Foundation
import Lexicons
import Tapecheck
import TapecheckFormats

/// Where prices and word lists come from.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of price files (CSV, one a symbol) that adds to or replaces the bundled series.",
      valueName: "dir"))
  var prices: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder of word lists that adds to or replaces the bundled ones.", valueName: "dir"))
  var lexicons: [String] = []

  /// The bundled data alone.
  static var bundled: DataOptions {
    var options = DataOptions()
    options.prices = []
    options.lexicons = []
    return options
  }

  /// Reads the word lists.
  func loadLexicon() throws(ToolFailure) -> Lexicon {
    guard let bundled = Lexicons.folder() else {
      throw .setUp("the folder tapecheck_Lexicons.resources is not beside the executable")
    }
    do throws(LexiconError) {
      return try Lexicon(folders: [bundled] + lexicons)
    } catch {
      throw .setUp(error.description)
    }
  }

  /// Takes from the word lists what reading pages needs.
  func loadReader(_ lexicon: Lexicon) throws(ToolFailure) -> PageReader {
    do throws(LexiconError) {
      return try PageReader(lexicon: lexicon)
    } catch {
      throw .setUp(error.description)
    }
  }

  /// The folders of prices, the bundled one first.
  func priceFolders() throws(ToolFailure) -> [String] {
    guard let bundled = Corpus.folder() else {
      throw .setUp("the folder tapecheck_Corpus.resources is not beside the executable")
    }
    return [bundled + "/Prices"] + prices
  }

  /// Opens the prices; every series of a folder that the caller named is read, so that a broken line is known
  /// before any input is.
  func loadTape() throws(ToolFailure) -> Tape {
    let folders = try priceFolders()
    do throws(TapeError) {
      for folder in prices {
        let own = try Tape(folders: [folder])
        for instrument in own.instruments { _ = try own.series(instrument.symbol) }
      }
      return try Tape(folders: folders)
    } catch {
      throw .setUp(error.description)
    }
  }

  /// The prices of an instrument, or `nil` where there are none.
  func series(_ symbol: Symbol, of tape: Tape) throws(ToolFailure) -> PriceSeries? {
    do throws(TapeError) {
      return try tape.series(symbol)
    } catch {
      throw .setUp(error.description)
    }
  }
}

/// Everything that a check needs, loaded once.
struct Toolbox {
  let lexicon: Lexicon
  let tape: Tape
  let checker: Checker
  let writer: RecordWriter
  let words: ReportWords
  let tolerances: Tolerances

  init(_ options: DataOptions, _ rules: ToleranceOptions? = nil) throws(ToolFailure) {
    lexicon = try options.loadLexicon()
    words = try lexicon.reportWords()
    tape = try options.loadTape()
    tolerances = try (rules ?? ToleranceOptions.bundled).load(lexicon)
    writer = RecordWriter(lexicon: lexicon, dataset: tape.dataset, tolerances: tolerances)
    do throws(LexiconError) {
      checker = try Checker(lexicon: lexicon, tape: tape, tolerances: tolerances)
    } catch {
      throw .setUp(error.description)
    }
  }

  /// Annotates a page in full.
  func check(_ page: Page) throws(RecordFailure) -> AnnotatedArticle {
    do throws(CheckError) {
      return try checker.check(page)
    } catch {
      throw RecordFailure(error)
    }
  }

  /// Version and digests as one line of JSON.
  var identity: String {
    var json = JSONWriter()
    json.writeIdentity(dataset: tape.dataset, lexicon: lexicon)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension Lexicon {
  /// The words of reports for a person.
  func reportWords() throws(ToolFailure) -> ReportWords {
    do throws(LexiconError) {
      return try ReportWords(lexicon: self)
    } catch {
      throw .setUp(error.description)
    }
  }
}
