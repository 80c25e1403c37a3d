/// The tags that the project tells apart; every other element is ``other``.
public enum HTMLTag: UInt8, Sendable, CaseIterable {
  /// Not an element but a run of text.
  case text
  /// An element whose tag is none of those below.
  case other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case article, main, section, nav, aside, header, footer, address, div, span, p, br, hr
  case h1, h2, h3, h4, h5, h6
  case a, b, strong, i, em, u, s, small, sub, sup, mark, code, pre, q, cite, abbr, time, data, label
  case ul, ol, li, dl, dt, dd, blockquote, figure, figcaption, picture, img, video, audio, iframe
  case table, caption, thead, tbody, tfoot, tr, th, td, colgroup, col
  case form, input, button, select, option, textarea, fieldset, details, summary, dialog
  case svg, object, embed, canvas, font, center
  case del, ins, ruby, rt, rp, menu, hgroup, wbr, legend, source, math, map, area
}
