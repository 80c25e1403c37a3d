import CLibXML2
import Foundation
import HTMLTree
import Tapecheck

/// One thing that is measured: a name and what is done with a page.
struct Measure: Sendable {
  let name: String
  let run: @Sendable ([UInt8]) -> Int

  /// A bare libxml2 DOM parse, the unit of every other figure.
  static let floor = Measure(name: "libxml2 DOM (floor)") { page in
    let options = Int32(
      bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
    return unsafe page.withUnsafeBytes { buffer in
      let bytes = unsafe buffer.bindMemory(to: CChar.self).baseAddress
      let document = unsafe htmlReadMemory(bytes, Int32(page.count), nil, "UTF-8", options)
      defer { unsafe xmlFreeDoc(document) }
      return unsafe document == nil ? 0 : 1
    }
  }

  /// All measures, the floor first.
  static let all: [Measure] = [
    floor,
    Measure(name: "HTMLParser.parse") { page in
      HTMLParser.parse(page, charset: nil).nodes.count
    },
  ]

  /// Reading and annotating with the word lists and prices of the repository, each series read before.
  ///
  /// - Throws: The error of a word list or price file that cannot be used.
  static func annotation(root: String, warmUp pages: [[UInt8]]) throws -> [Measure] {
    let lexicon = try Lexicon(folders: [root + "/Lexicons"])
    let tape = try Tape(folders: [root + "/Corpus/Prices"])
    let checker = try Checker(lexicon: lexicon, tape: tape)
    let writer = RecordWriter(lexicon: lexicon, dataset: tape.dataset)
    for page in pages { _ = try? checker.check(Page(bytes: page)) }
    let source = RecordSource(id: "page")
    let question = try PriceQuery("days RUT > 3% and SPX < 0 since 1979")
    return [
      Measure(name: "extract") { page in
        (try? checker.read(Page(bytes: page)).text.utf8.count) ?? 0
      },
      Measure(name: "annotate") { page in
        guard let annotated = try? checker.check(Page(bytes: page)) else { return 0 }
        var json = JSONWriter()
        writer.write(annotated, from: source, to: &json)
        return json.bytes.count
      },
      try verification(checker, lexicon: lexicon, tape: tape, pages: pages),
      Measure(name: "frequency query, 45 years") { _ in
        (try? tape.answer(question))?.tested ?? 0
      },
    ]
  }

  /// The least CPU of a number of passes over all pages, in seconds.
  func seconds(over pages: [[UInt8]], passes: Int) -> Double {
    var best = Double.infinity
    var sum = 0
    for _ in 0..<passes {
      let start = Self.cpu()
      for page in pages { sum &+= run(page) }
      best = min(best, Self.cpu() - start)
    }
    precondition(sum > 0, "\(name) read nothing")
    return best
  }

  static func cpu() -> Double {
    var usage = rusage()
    unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
