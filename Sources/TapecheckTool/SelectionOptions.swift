import ArgumentParser
import TapecheckArchive

/// What the commands over many inputs read.
struct SelectionOptions: ParsableArguments {
  @Argument(help: "Files, folders, and quoted patterns such as 'pages/**/*.html'.")
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read the paths in this file too, one a line; - for standard input.", valueName: "list"))
  var filesFrom: [String] = []

  @Option(
    help: ArgumentHelp(
      "In folders and archives take names that fit this pattern too, such as '*.aspx'.",
      valueName: "pattern"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "In folders and archives leave out what fits this pattern, such as 'drafts/'.",
      valueName: "pattern"))
  var ignore: [String] = []

  var isEmpty: Bool { inputs.isEmpty && filesFrom.isEmpty }

  var selection: InputSelection {
    var selection = InputSelection(inputs)
    selection.lists = filesFrom
    selection.include = include
    selection.ignore = ignore
    return selection
  }
}
