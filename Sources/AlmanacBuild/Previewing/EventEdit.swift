import AlmanacModel
import AlmanacSite
import CivilTime

/// An edit of one list of events that changes only what events say about themselves: addresses, dates, order and all that
/// pages list them by stay as they are. The site need not be linked anew.
struct EventEdit {
  /// The site with what the file says now.
  let site: Site

  /// Nil where more has changed, or may have.
  init?(_ edit: FileEdit, of site: Site) {
    guard edit.leavesFindingsAlone, !edit.now.events.isEmpty else { return nil }
    var written = Dictionary(edit.now.events.map { ($0.id.value, $0) }) { first, _ in first }
    guard written.count == edit.now.events.count else { return nil }
    var edited = site
    for index in site.events.indices where site.events[index].event.path == edit.path {
      guard let event = Self.take(site.events[index].event, from: &written) else { return nil }
      edited.events[index].event = event
      edited.plan.rename(site.events[index].path, to: event.title.value)
    }
    for index in site.internalEvents.indices where site.internalEvents[index].path == edit.path {
      guard let event = Self.take(site.internalEvents[index], from: &written) else { return nil }
      edited.internalEvents[index] = event
    }
    guard written.isEmpty, SiteEvent.areInOrder(edited.events) else { return nil }
    self.site = edited
  }

  /// What the file says now of an event; nil where it is gone, or linked to something else.
  private static func take(_ former: Event, from written: inout [String: Event]) -> Event? {
    guard let event = written.removeValue(forKey: former.id.value), event.isLinked(like: former) else {
      return nil
    }
    return event
  }
}
