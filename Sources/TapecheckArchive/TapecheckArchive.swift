/// What an input named on the command line turned out to be.
public enum InputKind: String, Sendable {
  case file, folder, standardInput
}
