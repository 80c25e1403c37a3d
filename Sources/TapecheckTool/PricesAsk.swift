import ArgumentParser
import Foundation
import Tapecheck
import TapecheckFormats

extension Prices {
  /// The command `tapecheck prices ask`.
  struct Ask: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, json
    }

    static let configuration = CommandConfiguration(
      abstract: "Answer a question from the prices, with the dates.",
      discussion: """
        days, weeks, months, quarters and years list the periods on which conditions hold; count says how many;
        runs … at least 5 lists runs of them. top 5, bottom 5, mean, median, max, min and value take a measure,
        then where with conditions. change SYMBOL from … to … is one return.

        RUT is its change in percent, RUT over 3 that over three periods. RUT.close, open, high, low, volume,
        points, sma200, vol20, meanvol50, drawdown, rebound, streak and swing are its other figures;
        corr(RUT, SPX, 30), month, weekday (1 for Monday), year and numbers go with them. Two figures are joined
        by + - * /. Then since, from, to, in or on a day, month or year, and by week or another period.

        EXAMPLES
          tapecheck prices ask "days RUT > 3% and SPX < 0 since 1979"
          tapecheck prices ask "top 5 RUT over 3 - IXIC over 3 since 1979"
          tapecheck prices ask "mean SPX where month = 12 since 1950 by month"
          tapecheck prices ask "count SPX > 0 where month = 12 since 1950 by month"
          tapecheck prices ask "runs SPX > 0 at least 8 since 2000"
          tapecheck prices ask "days SPX.close > SPX.sma200 and SPX.drawdown < -5 in 2023"
          tapecheck prices ask "value RUT.close / SPX.close on 2024-07-16"
          tapecheck prices ask "change RUT from 2023-11-01 to 2023-12-01"
        """)

    @Argument(help: "The question.")
    var question: String

    @Option(help: "How to print the answer.")
    var format = Format.text

    @OptionGroup var data: DataOptions

    func run() throws {
      let tape = try data.loadTape()
      let answer: PriceAnswer
      do {
        answer = try tape.answer(try PriceQuery(question))
      } catch let error as PriceQueryError {
        throw ToolFailure.setUp(error.description + "\n" + Ask.pointer(question, error.position))
      } catch let error as PriceAskError {
        var message = error.description
        if case .noPrices(let symbol) = error, let place = question.range(of: symbol.name) {
          let position = question.unicodeScalars.distance(
            from: question.startIndex, to: place.lowerBound)
          message += " (at character \(position + 1))\n" + Ask.pointer(question, position)
        }
        throw ToolFailure.setUp(message)
      }
      switch format {
      case .text: Console.print(PriceAnswerPage.text(answer))
      case .json: Console.print { PriceAnswerPage.write(answer, to: &$0) }
      }
    }

    /// The question with a mark under the place of an error.
    private static func pointer(_ question: String, _ position: Int) -> String {
      let line = question.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: " ")
      return "  \(line)\n  " + String(repeating: " ", count: position) + "^"
    }
  }
}
