/* Search in the page: the index is loaded when it is first needed, nothing leaves the browser. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-index]");
  if (!form) { return; }
  var field = form.querySelector("input");
  var box = document.querySelector("[data-results]");
  var status = box.querySelector('[role="status"]');
  var list = box.querySelector("ol");
  var base = new URL(form.dataset.index, location.href);
  var entries = [];
  var waiting = 0;
  var isAsked = false;

  /* Case, accents and the two spellings of umlauts do not matter: Käse, kaese and KASE are one. */
  function fold(text) {
    return text.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
      .replace(/([aou])e/g, "$1");
  }

  function load(url) {
    var script = document.createElement("script");
    waiting += 1;
    script.src = url;
    script.onload = script.onerror = function () {
      waiting -= 1;
      search();
    };
    document.head.append(script);
  }

  window.almanacSearch = function (part) {
    (part.entries || []).forEach(function (entry) {
      entry.title = fold(entry.t);
      entry.words = fold([entry.t, entry.m, entry.x].join(" "));
      entries.push(entry);
    });
    (part.parts || []).forEach(function (name) { load(new URL(name, base).href); });
  };

  function begin() {
    if (isAsked) { return; }
    isAsked = true;
    load(base.href);
  }

  function search() {
    var words = fold(field.value).split(/\s+/).filter(Boolean);
    box.hidden = words.length === 0;
    list.textContent = "";
    if (words.length === 0 || (waiting && entries.length === 0)) { return; }
    var found = [];
    entries.forEach(function (entry) {
      var score = 0;
      var isHit = words.every(function (word) {
        if (entry.title.indexOf(word) >= 0) { score += entry.title.indexOf(word) === 0 ? 3 : 2; }
        return entry.words.indexOf(word) >= 0;
      });
      if (isHit) { found.push([score, entry]); }
    });
    found.sort(function (a, b) { return b[0] - a[0]; });
    status.textContent = found.length ? form.dataset.count.replace("{n}", found.length) : form.dataset.none;
    found.slice(0, 60).forEach(function (hit) {
      var item = document.createElement("li");
      var title = document.createElement("p");
      var link = document.createElement("a");
      var meta = document.createElement("p");
      title.className = "directory-title";
      link.href = hit[1].u;
      link.textContent = hit[1].t;
      title.append(link);
      meta.className = "meta";
      meta.textContent = hit[1].m || "";
      item.append(title, meta);
      list.append(item);
    });
  }

  function remember() {
    try {
      var url = new URL(location.href);
      if (field.value) { url.searchParams.set("q", field.value); } else { url.searchParams.delete("q"); }
      history.replaceState(null, "", url);
    } catch (error) { /* From a disk the address stays as it is. */ }
  }

  form.hidden = false;
  field.addEventListener("focus", begin);
  field.addEventListener("input", function () { begin(); search(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); begin(); search(); remember(); });
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) { begin(); }
})();
