import AlmanacModel

/// What the pages of the preview carry besides: a script that asks for news, and the look of the findings.
enum LiveScript {
  /// The members of an object of JavaScript.
  private static func words(in language: UILanguage) -> String {
    PreviewMessages.scriptWords.map { name, word in
      "\(name): \(String(decoding: JSONValue.text(word.text(in: language)).bytes(), as: UTF8.self))"
    }.joined(separator: ", ")
  }

  static let script = Array(
    #"""
    (function () {
      "use strict";
      var own = document.currentScript;
      var version = Number(own.dataset.version), page = own.dataset.page;
      var draft = new URLSearchParams(location.search).get("almanac-draft");
      var framed = window.parent !== window;
      var key = "almanac-scroll:" + location.pathname;
      var words = {
        de: { \#(words(in: .german)) },
        en: { \#(words(in: .english)) }
      };
      try {
        var kept = sessionStorage.getItem(key);
        if (kept !== null) {
          sessionStorage.removeItem(key);
          history.scrollRestoration = "manual";
          var top = Number(kept);
          window.scrollTo(0, top);
          window.addEventListener("load", function () { window.scrollTo(0, top); history.scrollRestoration = "auto"; });
        }
      } catch (ignored) {}

      var host = document.createElement("almanac-preview");
      var root = host.attachShadow({ mode: "open" });
      var sheet = document.createElement("link");
      sheet.rel = "stylesheet"; sheet.href = "/_almanac/live.css";
      var panel = document.createElement("aside");
      panel.setAttribute("role", "status"); panel.hidden = true;
      root.append(sheet, panel);
      document.body.append(host);

      function element(name, text, className) {
        var made = document.createElement(name);
        if (text !== undefined) made.textContent = text;
        if (className) made.className = className;
        return made;
      }

      function marked(finding) {
        var points = Array.from(finding.excerpt || ""), start = Math.max(0, finding.column - 1);
        var code = element("code");
        code.append(points.slice(0, start).join(""));
        code.append(element("mark", points.slice(start, start + finding.length).join("")));
        code.append(points.slice(start + finding.length).join(""));
        var line = element("pre"); line.append(code);
        return line;
      }

      function show(state) {
        var t = words[state.language] || words.en;
        panel.replaceChildren();
        panel.lang = state.language;
        var here = state.marks[decodeURIComponent(location.pathname).slice(1)];
        if (here) panel.append(element("p", here, "draft"));
        if (state.total) {
          // Beside a form, which says it itself, it is folded and leaves the page to be seen.
          var box = element("details"); box.open = !framed && !sessionStorage.getItem("almanac-hidden");
          box.addEventListener("toggle", function () {
            if (framed) return;
            if (box.open) sessionStorage.removeItem("almanac-hidden"); else sessionStorage.setItem("almanac-hidden", "1");
          });
          var warnings = state.total - state.errors;
          box.append(element("summary", state.errors + " " + (state.errors === 1 ? t.error : t.errors) + ", " + warnings + " " + (warnings === 1 ? t.warning : t.warnings), state.errors ? "error" : "warning"));
          state.findings.forEach(function (finding) {
            var entry = element("section", undefined, finding.severity);
            entry.append(element("p", finding.file + ":" + finding.line, "place"));
            entry.append(element("p", finding.message, "message"));
            if (finding.excerpt) entry.append(marked(finding));
            entry.append(element("p", finding.help, "help"));
            entry.append(element("p", finding.code, "code"));
            box.append(entry);
          });
          if (state.total > state.findings.length) box.append(element("p", "+ " + (state.total - state.findings.length) + " " + t.more));
          panel.append(box);
        }
        panel.hidden = !panel.childNodes.length;
        document.querySelectorAll("a[href]").forEach(function (link) {
          if (link.origin !== location.origin) return;
          var mark = state.marks[decodeURIComponent(link.pathname).slice(1)];
          if (mark && !link.hasAttribute("data-almanac-mark")) {
            link.setAttribute("data-almanac-mark", mark);
            link.append(" [" + mark + "]");
          }
        });
      }

      function styles() {
        return fetch(location.href, { cache: "no-store" }).then(function (answer) { return answer.text(); }).then(function (text) {
          var next = new DOMParser().parseFromString(text, "text/html");
          var wanted = Array.from(next.querySelectorAll('link[rel="stylesheet"]')).map(function (link) {
            return new URL(link.getAttribute("href"), location.href).href;
          });
          var present = Array.from(document.querySelectorAll('head link[rel="stylesheet"]'));
          var before = present.map(function (link) { return link.href; }).join(" ");
          if (before === wanted.join(" ")) return;
          wanted.forEach(function (href, index) {
            var old = present[index];
            if (old && old.href === href) return;
            var link = document.createElement("link");
            link.rel = "stylesheet"; link.href = href;
            if (!old) { document.head.append(link); return; }
            link.addEventListener("load", function () { old.remove(); });
            link.addEventListener("error", function () { old.remove(); });
            old.after(link);
          });
          present.slice(wanted.length).forEach(function (link) { link.remove(); });
        });
      }

      // A reload would take back the reader's way to another page.
      var left = -Infinity;
      window.addEventListener("beforeunload", function () { left = Date.now(); });

      function reload() {
        if (Date.now() - left < 5000) { setTimeout(function () { ask(null); }, 1000); return; }
        try { sessionStorage.setItem(key, String(window.scrollY)); } catch (ignored) {}
        location.reload();
      }

      var misses = 0;
      function ask(known) {
        var url = "/_almanac/state?path=" + encodeURIComponent(location.pathname) + (draft ? "&almanac-draft=" + draft : "") + (known === null ? "" : "&version=" + known);
        fetch(url, { cache: "no-store" }).then(function (answer) {
          if (!answer.ok) throw new Error(answer.status);
          return answer.json();
        }).then(function (state) {
          misses = 0;
          if (state.page && state.page !== page) { reload(); return; }
          show(state);
          var step = state.version !== version ? styles() : Promise.resolve();
          version = state.version;
          return step.then(function () { ask(version); });
        }).catch(function () {
          misses += 1;
          if (misses === 3) {
            var t = words[document.documentElement.lang.slice(0, 2)] || words.en;
            panel.replaceChildren(element("p", t.lost, "draft")); panel.hidden = false;
          }
          setTimeout(function () { ask(null); }, Math.min(5000, 250 * misses));
        });
      }
      ask(null);
    })();

    """#.utf8)

  static let styles = Array(
    """
    :host { all: initial; }
    aside { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      font: 15px/1.45 system-ui, sans-serif; color: #1b1b1f; background: #fffaf0; border-top: 3px solid #b3261e;
      box-shadow: 0 -4px 24px rgb(0 0 0 / 25%); }
    aside[hidden] { display: none; }
    p { margin: 0 0 .3em; }
    .draft { padding: .5em 1em; margin: 0; background: #5b3f00; color: #fff; font-weight: 600; }
    summary { cursor: pointer; padding: .6em 1em; font-weight: 700; }
    summary.error { background: #b3261e; color: #fff; }
    summary.warning { background: #7a5900; color: #fff; }
    section { padding: .8em 1em; border-bottom: 1px solid #dccfb4; }
    .place { font-weight: 600; overflow-wrap: anywhere; }
    .code { color: #6b5d45; font-size: 13px; }
    pre { margin: .4em 0; padding: .5em .7em; background: #f3e9d5; overflow-x: auto; }
    code { font: 14px/1.4 ui-monospace, monospace; white-space: pre; }
    mark { background: #ffd7d2; color: inherit; text-decoration: underline wavy #b3261e; }
    .help { font-weight: 500; }

    """.utf8)
}
