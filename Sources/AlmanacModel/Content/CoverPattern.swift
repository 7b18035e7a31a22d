/// The patterns of covers that are drawn for posts without a picture. A topic may own one.
public enum CoverPattern: String, CaseIterable, Sendable {
  case rings, paths, hills, arches, dots, network, petals, waves, squares, rays, weave, sails
}
