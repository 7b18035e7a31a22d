import AlmanacModel
import AlmanacSite

/// Makes the views of regions in lists, and their map.
struct RegionCardBuilder {
  let parts: PageParts

  func card(_ index: Int) -> RegionCardView {
    let (site, links, words) = (parts.site, parts.links, parts.words)
    let region = site.regions[index]
    let next = region.events.lazy.map { site.events[$0] }.first { site.standing(of: $0).isComing }
    return RegionCardView(
      name: links.name(of: region), short: links.shortName(of: region), url: links.url(region.path),
      summary: summary(index).map { OriginalMark.text($0, isOriginal: region.region.matter.isForeign) },
      className: HueStyles.className(region: region),
      postCount: words.count(posts: region.posts.count), eventCount: words.count(events: region.events.count),
      nextEvent: next.map { links.event($0, summary: parts.times.text($0.time, phase: $0.phase)) },
      nextEventLastDayISO: next.flatMap { event in event.time.lastDay.map { "\($0)" } },
      glyphHTML: GlyphDrawing.svg(seed: region.id))
  }

  func summary(_ index: Int) -> String? {
    let own = parts.site.summary(of: parts.site.regions[index].region.matter)
    let text = own ?? parts.bodies.regions[index].summary
    return text.isEmpty ? nil : Teaser.cut(text, at: 320)
  }

  /// The schematic map; nothing where it would be a single tile.
  func map() -> [UInt8] {
    let (site, words) = (parts.site, parts.words)
    let tiles = site.regions.map { region in
      let coming = region.events.map { site.events[$0] }.filter { site.standing(of: $0).isComing }
      return MapRegion(
        name: region.short, language: site.language(ofOriginal: region.isShortOriginal),
        url: parts.links.url(region.path), className: HueStyles.className(region: region),
        count: coming.isEmpty ? words.noEvent : words.count(events: coming.count),
        lastDays: coming.compactMap { $0.time.lastDay.map { "\($0)" } }.joined(separator: " "))
    }
    return RegionMap.html(
      tiles,
      words: RegionMap.Words(
        label: words.mapLabel, one: words.count(events: 1),
        many: words.manyEvents, none: words.noEvent, outline: words.outline),
      outline: site.configuration.mapOutline.map { outline in
        var outline = outline
        outline.source = site.typographic(outline.source)
        return outline
      })
  }
}
