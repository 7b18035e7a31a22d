import AlmanacModel

extension SiteBuilder {
  /// Finds all that `check` finds in a site that was read.
  /// - Parameters:
  ///   - linked: takes the findings.
  ///   - isLaunch: only what is still to be supplied, advice left out.
  ///   - timings: takes how long it took.
  public func check(_ linked: inout LinkedSite, isLaunch: Bool, _ timings: inout StageTimings) {
    _ = theme(for: &linked, &timings)
    timings.measure("check") {
      EditorialCheck(linked).run(&linked.log)
      // What stops a publication is still to be done as well; advice is not.
      if isLaunch { linked.log = linked.log.errors }
      launchCheck(linked, isLaunch ? .launch : .check).run(&linked.log)
    }
  }
}
