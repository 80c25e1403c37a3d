extension AssemblyRun {
  /// Whether a percent beside a multiple of the usual volume is the price's own: "climbed 3% on twice its 20-day
  /// average volume".
  func isMove(_ figure: Frame.Figure, besideVolumeIn frame: Frame) -> Bool {
    guard frame.isVerbal, figure.role == .change,
      article.quantities[figure.quantity].kind == .percent
    else { return false }
    return frame.figures.contains {
      $0.piece > figure.piece && article.quantities[$0.quantity].kind == .multiple
    }
  }

  /// Takes the volume out of a clause that tells of the price as well; returns whether it does.
  func leavesMove(_ position: Int, in sentence: inout SentenceFrames) -> Bool {
    let frame = sentence.frames[position]
    guard frame.value(of: .metric) == "volume", !frame.isExternal, !frame.subjects.isEmpty,
      frame.figures.contains(where: { isMove($0, besideVolumeIn: frame) }),
      let multiple = frame.figures.first(where: {
        article.quantities[$0.quantity].kind == .multiple
      })
    else { return false }
    var changed = frame
    changed.figures.removeAll { $0.piece >= multiple.piece }
    changed.times.removeAll { frame.timePieces[$0] ?? 0 > multiple.piece }
    changed.words.removeAll { $0.piece >= multiple.piece }
    changed.averages.removeAll()
    sentence.frames[position] = changed
    return true
  }
}
