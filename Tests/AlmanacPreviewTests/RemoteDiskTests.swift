import Testing

@testable import AlmanacPreview

@Suite("Disks that tell nothing of changes")
struct RemoteDiskTests {
  @Test("Drives of Windows and network shares are known by their mounts")
  func remoteDisks() {
    let mounts = """
      22 1 8:1 / / rw - ext4 /dev/sda1 rw
      40 22 0:36 / /mnt/c rw,noatime - 9p C:\\134 rw
      41 22 0:37 / /home/x/share\\040one rw - fuse.sshfs a: rw
      """
    #expect(RemoteDisk.holds("/mnt/c/Users/x/content", mounts: mounts))
    #expect(RemoteDisk.holds("/home/x/share one/content", mounts: mounts))
    #expect(!RemoteDisk.holds("/home/x/content", mounts: mounts))
    #expect(!RemoteDisk.holds("/mnt/cc", mounts: mounts))
  }
}
