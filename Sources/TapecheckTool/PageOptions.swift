import ArgumentParser
import Tapecheck
import TapecheckArchive

/// What the caller knows of the page.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When it was published, in ISO 8601: 2024-07-16 or 2024-07-16T20:04:00+08:00.",
      valueName: "date"), transform: Value.moment)
  var published: String?

  @Option(help: "The address that the page came from.")
  var url: String?

  @Option(
    help: ArgumentHelp(
      "The language of the summary, and of a text whose writing leaves it open: en, zh-Hans or zh-Hant.",
      valueName: "tag"),
    transform: { tag in
      guard let language = Language(tag: tag) else {
        throw ValidationError("'\(tag)' is none of the languages en, zh-Hans and zh-Hant.")
      }
      return language
    })
  var language: Language?

  var hints: PageHints {
    var hints = PageHints()
    hints.published = published
    hints.url = url
    hints.language = language
    return hints
  }

  /// What of it decides the records of a run.
  var identity: [RunIdentity.Part] {
    [
      RunIdentity.Part(name: "--published", value: published ?? ""),
      RunIdentity.Part(name: "--url", value: url ?? ""),
      RunIdentity.Part(name: "--language", value: language?.rawValue ?? ""),
    ]
  }
}
