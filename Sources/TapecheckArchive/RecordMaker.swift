public import Tapecheck
public import TapecheckFormats

/// Turns one input into one line of output, whatever happens to it.
public struct RecordMaker: Sendable {
  /// A class, for each article's task holds on to it, and a writer counts every word list.
  private final class Annotating: Sendable {
    let checker: Checker
    let writer: RecordWriter
    let parts: AnnotatedArticle.Parts

    init(_ checker: Checker, _ writer: RecordWriter, _ parts: AnnotatedArticle.Parts) {
      self.checker = checker
      self.writer = writer
      self.parts = parts
    }
  }
  private enum Work: Sendable {
    case annotate(Annotating)
    case extract(PageReader, latestDay: Day?, pages: Pages?)
  }
  /// Articles as pages to read in place of records.
  public struct Pages: Sendable {
    /// What writes a page.
    public var page: ArticlePage
    /// What stands behind each page, where there may be more than one.
    public var separator: String

    /// Creates a way to write pages.
    public init(_ page: ArticlePage, separator: String) {
      self.page = page
      self.separator = separator
    }
  }

  private let work: Work
  /// What the caller knows of every page; an input's own hints go before.
  public var hints = PageHints()
  /// Which articles are annotated.
  public var filter = ArticleFilter()

  /// Creates a maker of annotated records.
  public init(checker: Checker, writer: RecordWriter, parts: AnnotatedArticle.Parts) {
    work = .annotate(Annotating(checker, writer, parts))
  }

  /// Creates a maker of flat article records without annotations, or of pages to read.
  ///
  /// The latest day bounds the year of a dateline that has none.
  public init(extractor: PageReader, latestDay: Day?, pages: Pages? = nil) {
    work = .extract(extractor, latestDay: latestDay, pages: pages)
  }

  /// Answers an input with its record, its error record, or nothing where a filter passes it over, and uses the
  /// storage of a buffer for that; linear in the bytes of the page.
  func answer(_ item: InputItem, using json: inout JSONWriter) -> Answer {
    var answer = Answer(item: item)
    var source = item.input.source
    json.removeAll()
    do throws(RecordFailure) {
      let page: Page
      (page, source) = try item.input.open(with: hints)
      switch work {
      case .annotate(let work):
        let article = try read(page, work.checker)
        answer.isPassedOver = !filter.takes(article)
        guard !answer.isPassedOver else { return answer }
        let entity = item.input.entity
        let annotated = try check(article, work.checker, work.parts, entity)
        work.writer.write(annotated, parts: work.parts, from: source, to: &json)
        answer.facts = RecordFacts(annotated)
      case .extract(let reader, let latestDay, let pages):
        let article = try read(page, reader, latestDay)
        answer.isPassedOver = !filter.takes(article)
        guard !answer.isPassedOver else { return answer }
        if let pages {
          json.append(line: Array((pages.page.page(of: article) + pages.separator).utf8))
        } else {
          json.write(article, from: source)
        }
        answer.facts = RecordFacts()
      }
    } catch {
      json.removeAll()
      if case .extract(_, _, let pages?) = work {
        json.append(line: Array("[\(source.id): \(error.message)]\n\(pages.separator)".utf8))
      } else {
        json.write(error, from: source)
      }
    }
    answer.line = json.bytes
    return answer
  }

  private func read(_ page: Page, _ checker: Checker) throws(RecordFailure) -> Article {
    do throws(CheckError) {
      return try checker.read(page)
    } catch {
      throw RecordFailure(error)
    }
  }

  private func check(
    _ article: Article, _ checker: Checker, _ parts: AnnotatedArticle.Parts, _ entity: String?
  ) throws(RecordFailure) -> AnnotatedArticle {
    do throws(CheckError) {
      return try checker.check(article, parts: parts, entity: entity)
    } catch {
      throw RecordFailure(error)
    }
  }

  private func read(
    _ page: Page, _ reader: PageReader, _ latestDay: Day?
  ) throws(RecordFailure) -> Article {
    var page = page
    page.latestDay = latestDay
    do throws(ReadingError) {
      return try reader.read(page)
    } catch {
      throw RecordFailure(error)
    }
  }
}

extension RecordFacts {
  fileprivate init(_ annotated: AnnotatedArticle) {
    guard !annotated.claims.isEmpty else { return }
    // By index: to go through the claims themselves copies each.
    for index in annotated.claims.indices {
      verdicts[annotated.claims[index].verdict, default: 0] += 1
    }
  }
}
