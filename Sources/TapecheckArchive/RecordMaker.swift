public import Tapecheck

/// Turns one input into one line of output, whatever happens to it.
public struct RecordMaker: Sendable {
  private enum Work: Sendable {
    case annotate(Checker, RecordWriter, AnnotatedArticle.Parts)
    case extract(PageReader, latestDay: Day?)
  }
  private let work: Work
  /// What the caller knows of every page; an input's own hints go before.
  public var hints = PageHints()

  /// Creates a maker of annotated records.
  public init(checker: Checker, writer: RecordWriter, parts: AnnotatedArticle.Parts) {
    work = .annotate(checker, writer, parts)
  }

  /// Creates a maker of flat article records without annotations.
  ///
  /// The latest day bounds the year of a dateline that has none.
  public init(extractor: PageReader, latestDay: Day?) {
    work = .extract(extractor, latestDay: latestDay)
  }

  /// Appends the input's record, or its error record, as one line.
  ///
  /// - Returns: Whether the input could be read.
  /// - Complexity: O(*n*) in the bytes of the page.
  public func write(_ input: ArticleInput, to json: inout JSONWriter) -> Bool {
    var source = input.source
    do throws(RecordFailure) {
      let page: Page
      (page, source) = try input.open(with: hints)
      switch work {
      case .annotate(let checker, let writer, let parts):
        let annotated = try check(page, checker, parts, input.entity)
        writer.write(annotated, parts: parts, from: source, to: &json)
      case .extract(let reader, let latestDay):
        json.write(try read(page, reader, latestDay), from: source)
      }
      return true
    } catch {
      json.write(error, from: source)
      return false
    }
  }

  private func check(
    _ page: Page, _ checker: Checker, _ parts: AnnotatedArticle.Parts, _ entity: String?
  ) throws(RecordFailure) -> AnnotatedArticle {
    do throws(CheckError) {
      return try checker.check(page, parts: parts, entity: entity)
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
