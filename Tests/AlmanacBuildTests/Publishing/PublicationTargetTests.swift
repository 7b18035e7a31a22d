import Testing

@testable import AlmanacBuild

@Suite struct PublicationTargetTests {
  @Test("What has no colon before its first slash is a folder")
  func folders() {
    for path in ["/mnt/webspace", "kopie", "./a:b", "../x y", "a/b:c"] {
      #expect(PublicationTarget(path) == .folder(path))
    }
  }

  @Test("Hosts are reached as their form says; a path from `~` counts from the user's own folder")
  func hosts() {
    #expect(
      PublicationTarget("kim@server.example.org:html") == .rsync(host: "kim@server.example.org", path: "html")
    )
    #expect(PublicationTarget("server:/var/www/a_b-1/") == .rsync(host: "server", path: "/var/www/a_b-1/"))
    #expect(PublicationTarget("server:~/html") == .rsync(host: "server", path: "html"))
    #expect(PublicationTarget("server:~") == .rsync(host: "server", path: "."))
    #expect(
      PublicationTarget("rsync://kim@server/web/html") == .service(host: "kim@server", path: "web/html"))
    #expect(PublicationTarget("sftp://kim@server/html") == .sftp(host: "kim@server", path: "/html"))
    #expect(PublicationTarget("sftp://kim@server/~/html") == .sftp(host: "kim@server", path: "html"))
    #expect(PublicationTarget("sftp://server/") == .sftp(host: "server", path: "/"))
  }

  @Test(
    "Nothing that a program or a shell could read as something else is a target",
    arguments: [
      "", "-oProxyCommand=x", "-x:html", "kim@-x:html", "-kim@server:html", "server:-html", "server:a/-b",
      "server:", "server:a b", "server:a;b", "server:$(x)", "server:`x`", "server:a'b", "server:a\nb",
      "server:a*",
      "server:../x", "server:a/../b", "a b:c", "kim@x@y:z", "@server:html", "kim@:html", "sérver:html",
      "server:übung", "ftp://server/html", "https://server/html", "sftp://server", "sftp://-x/html",
      "sftp://server:22/html", "rsync://server", "rsync://server/", "file:///etc", "C:\\Web",
      "server:a\u{0}b",
    ])
  func refused(_ text: String) {
    #expect(PublicationTarget(text) == nil)
  }

  @Test(
    "A password that somebody wrote into a target stands in no message",
    arguments: [
      "rsync://lena:geheim@web.example.org/modul/", "lena:geheim@web.example.org:html",
      "sftp://lena:ge:heim@web.example.org/html",
    ])
  func passwords(target: String) {
    for failure in [BuildFailure.targetUnclear(target), .targetUnconfirmed(target)] {
      let text = failure.wording.text
      #expect(text.german.contains("lena:…@web.example.org"))
      #expect(!text.german.contains("heim"))
      #expect(!text.english.contains("heim"))
    }
    #expect(PublicationTarget.shown("lena@web.example.org:html") == "lena@web.example.org:html")
    #expect(PublicationTarget.shown("/mnt/web:a@b/c") == "/mnt/web:a@b/c")
  }
}
