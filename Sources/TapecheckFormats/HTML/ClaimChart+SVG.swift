import Foundation
import Tapecheck

extension ClaimChart {
  private static let width = 420.0
  private static let height = 200.0
  /// Room beside the plot: labels of values stand on the right, those of days below.
  private static let margin = (left: 4.0, right: 66.0, top: 18.0, bottom: 26.0)

  /// How a value becomes a height: by its logarithm where the largest is many times the smallest.
  private struct Scale {
    let low: Double
    let high: Double
    let isLogarithmic: Bool

    init(_ values: [Double]) {
      let low = values.min() ?? 0
      let high = values.max() ?? 1
      isLogarithmic = low > 0 && high / low > 4
      let pad = (high - low) * 0.06
      self.low = isLogarithmic ? low / 1.06 : low - (pad > 0 ? pad : max(abs(low) * 0.01, 0.01))
      self.high = isLogarithmic ? high * 1.06 : high + (pad > 0 ? pad : max(abs(high) * 0.01, 0.01))
    }

    func place(_ value: Double) -> Double {
      let share =
        isLogarithmic ? log(value / low) / log(high / low) : (value - low) / (high - low)
      let plot = ClaimChart.height - ClaimChart.margin.top - ClaimChart.margin.bottom
      return ClaimChart.margin.top + plot * (1 - share)
    }

    /// Round values between the ends, about four of them.
    var ticks: [Double] {
      if isLogarithmic {
        let steps = 3.0
        return stride(from: 0.0, through: steps, by: 1).map { step in
          let value = low * pow(high / low, (step + 0.5) / (steps + 1))
          let unit = pow(10, floor(log10(value)) - 1)
          return (value / unit).rounded() * unit
        }
      }
      let rough = (high - low) / 4
      let unit = pow(10, floor(log10(rough)))
      let step = [1, 2, 2.5, 5, 10].map { $0 * unit }.first { $0 >= rough } ?? rough
      guard step > 0, step.isFinite else { return [] }
      return Array(
        stride(from: (low / step).rounded(.up) * step, through: high, by: step).prefix(8))
    }
  }

  /// The chart as SVG: as an element of a page with the page's style, or as a file with a style of its own.
  func svg(isAlone: Bool) -> [UInt8] {
    var html = HTMLWriter()
    html.open(
      "svg",
      [
        "xmlns": isAlone ? "http://www.w3.org/2000/svg" : nil, "class": "chart", "role": "img",
        "viewBox": "0 0 \(Int(ClaimChart.width)) \(Int(ClaimChart.height))",
        "aria-label": caption,
      ])
    if isAlone {
      html.raw("<style>")
      html.raw(ClaimChart.style)
      html.raw("</style>")
      html.element("title", [:], caption)
    }
    let scale = Scale(lines.flatMap(\.values) + marks.map(\.value))
    let lastDay = lines.compactMap(\.days.last).max() ?? 1
    let plot = ClaimChart.width - ClaimChart.margin.left - ClaimChart.margin.right
    func across(_ day: Double) -> Double {
      ClaimChart.margin.left + plot * min(max(day / max(lastDay, 1), 0), 1)
    }
    writeAxes(scale, across, to: &html)
    for (position, line) in lines.enumerated() {
      html.open("path", ["class": "line l\(position)", "d": path(line, scale, across)])
      html.close("path")
    }
    writeMarks(scale, across, to: &html)
    html.close("svg")
    return html.bytes
  }

  private func writeAxes(
    _ scale: Scale, _ across: (Double) -> Double, to html: inout HTMLWriter
  ) {
    let bottom = ClaimChart.height - ClaimChart.margin.bottom
    let right = ClaimChart.width - ClaimChart.margin.right
    if let window {
      let start = across(window.lowerBound)
      html.open(
        "rect",
        [
          "class": "window", "x": short(start), "y": short(ClaimChart.margin.top),
          "width": short(max(across(window.upperBound) - start, 1)),
          "height": short(bottom - ClaimChart.margin.top),
        ])
      html.close("rect")
    }
    let ticks = scale.ticks
    let step = ticks.count > 1 ? abs(ticks[1] - ticks[0]) : 1
    let decimals = step >= 1 ? (step < 5 && step.rounded() != step ? 1 : 0) : step >= 0.1 ? 1 : 2
    for value in ticks {
      let place = scale.place(value)
      guard place >= ClaimChart.margin.top - 1, place <= bottom + 1 else { continue }
      html.open(
        "path",
        ["class": "grid", "d": "M\(short(ClaimChart.margin.left)) \(short(place))H\(short(right))"])
      html.close("path")
      let text = FixedPoint.text(value, decimals: decimals, signed: isRelative)
      html.element(
        "text", ["x": short(right + 8), "y": short(place + 4)], isRelative ? text + "%" : text)
    }
    var shown: [(place: Double, label: String)] = []
    for tick in self.ticks {
      let place = min(max(across(tick.day), ClaimChart.margin.left + 32), right - 20)
      guard shown.allSatisfy({ abs($0.place - place) >= 70 }) else { continue }
      shown.append((place, tick.label))
    }
    for (place, label) in shown {
      html.element(
        "text", ["class": "day", "x": short(place), "y": short(ClaimChart.height - 8)], label)
    }
  }

  private func writeMarks(
    _ scale: Scale, _ across: (Double) -> Double, to html: inout HTMLWriter
  ) {
    let right = ClaimChart.width - ClaimChart.margin.right
    for (position, mark) in marks.enumerated() {
      let isOuter = position == 0 || position == marks.count - 1
      html.open(
        "circle",
        [
          "class": isOuter ? "mark" : "mark inner", "cx": short(across(mark.day)),
          "cy": short(scale.place(mark.value)), "r": isOuter ? "4" : "2.5",
        ])
      html.element("title", [:], mark.label)
      html.close("circle")
    }
    guard lines.count > 1 else { return }
    for (position, line) in lines.enumerated() {
      let x = ClaimChart.margin.left + 4 + Double(position) * 86
      html.open(
        "path",
        ["class": "line l\(position)", "d": "M\(short(x)) 8h18"])
      html.close("path")
      html.element("text", ["x": short(min(x + 23, right)), "y": "12"], line.symbol)
    }
  }

  private func path(_ line: Line, _ scale: Scale, _ across: (Double) -> Double) -> String {
    var path = ""
    for (day, value) in zip(line.days, line.values) {
      path += "\(path.isEmpty ? "M" : "L")\(short(across(day))) \(short(scale.place(value)))"
    }
    return path
  }

  /// A coordinate with one decimal, which is less than a pixel on any screen.
  private func short(_ value: Double) -> String {
    let tenths = Int(exactly: (value * 10).rounded()) ?? 0
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return "\(tenths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
  }

  /// The style of a chart, which is also in the style of the page.
  private static let style = PackageResources.chart_css
}
