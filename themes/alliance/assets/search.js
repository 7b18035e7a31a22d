/* The search page: what is typed is looked for, the results are listed and announced. */
(function () {
  "use strict";

  const place = document.querySelector("[data-index]");
  if (!place) { return; }
  const settings = place.dataset;
  const form = place.matches("form") ? place : build();
  const field = form.querySelector("input");
  const filters = Array.from(form.querySelectorAll("select"));
  const box = document.querySelector("[data-results]");
  const status = box.querySelector('[role="status"]');
  const list = box.querySelector("ol");
  const more = box.querySelector("button");
  const atOnce = 10;
  const snippetLength = 170;
  let asked = 0;
  let shown = { numbers: [], terms: new Set() };

  function element(name, values, contents) {
    const element = Object.assign(document.createElement(name), values);
    element.append(...contents);
    return element;
  }

  /* The form and the place for results. They are not in the page, where they would be of no use without this. */
  function build() {
    const input = element("input", { id: "q", name: "q", type: "search", autocomplete: "off", spellcheck: false }, []);
    input.setAttribute("autocapitalize", "none");
    const submit = element("button", { type: "submit", className: "button button-main" }, [settings.button]);
    const form = element("form", { className: "search-form" }, [
      element("label", { htmlFor: "q", className: "label" }, [settings.field]),
      element("div", { className: "search-line" }, [input, submit]),
      element("div", { className: "search-line search-choices" }, [select("kind", "kinds"), select("region", "regions")])
    ]);
    form.setAttribute("role", "search");
    const status = element("p", { className: "filter-count" }, []);
    status.setAttribute("role", "status");
    const more = element("button", { type: "button", className: "button", hidden: true }, [settings.more]);
    const results = element("section", { className: "search-results", hidden: true }, [
      status, element("ol", { className: "directory" }, []), element("p", {}, [more])
    ]);
    results.dataset.results = "";
    results.setAttribute("aria-label", settings.resultsName);
    place.replaceChildren(form, results);
    return form;
  }

  function select(name, filter) {
    const all = new Option(settings.all, "");
    const control = element("select", { name: name }, [all]);
    control.dataset.filter = filter;
    const label = element("span", { className: "label" }, [settings[filter]]);
    return element("label", { hidden: true }, [label, " ", control]);
  }

  function choice() {
    const choice = {};
    filters.forEach(function (filter) { choice[filter.dataset.filter] = filter.value; });
    return choice;
  }

  /* Text with its hits marked. */
  function marked(text, terms) {
    const pieces = document.createDocumentFragment();
    let done = 0;
    window.almanacWords.scan(text).forEach(function (word) {
      if (!window.almanacIndex.isHit(word.text, terms)) { return; }
      const mark = document.createElement("mark");
      mark.textContent = word.text;
      pieces.append(text.slice(done, word.start), mark);
      done = word.end;
    });
    pieces.append(text.slice(done));
    return pieces;
  }

  /* The stretch of a text that holds most of the words by which it was found. */
  function snippet(entry, terms) {
    const text = [entry.teaser, entry.text].filter(Boolean).join(" … ");
    const all = window.almanacWords.scan(text);
    const hits = all.filter(function (word) { return window.almanacIndex.isHit(word.text, terms); });
    let start = 0;
    let best = 0;
    hits.forEach(function (hit, index) {
      const inside = hits.slice(index).filter(function (word) { return word.end - hit.start <= snippetLength - 40; });
      const count = new Set(inside.map(function (word) { return word.text.toLowerCase(); })).size;
      if (count > best) {
        best = count;
        start = Math.max(0, hit.start - 40);
      }
    });
    const first = all.find(function (word) { return word.start >= start; });
    start = start && first ? first.start : 0;
    const last = all.filter(function (word) { return word.end <= start + snippetLength; }).pop();
    const end = text.length - start <= snippetLength || !last ? text.length : last.end;
    return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  }

  function paragraph(className, contents) {
    const paragraph = document.createElement("p");
    paragraph.className = className;
    paragraph.append(contents);
    return paragraph;
  }

  function item(entry, terms) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.url;
    link.append(marked(entry.title, terms));
    item.append(paragraph("directory-title", link), paragraph("meta", entry.facts));
    const text = snippet(entry, terms);
    if (text) { item.append(paragraph("snippet", marked(text, terms))); }
    return item;
  }

  async function addResults() {
    const own = asked;
    const result = shown;
    const start = list.children.length;
    const entries = await window.almanacIndex.texts(result.numbers.slice(start, start + atOnce));
    if (own !== asked) { return; }
    entries.filter(Boolean).forEach(function (entry) { list.append(item(entry, result.terms)); });
    more.hidden = start + atOnce >= result.numbers.length;
    return list.children[start];
  }

  function announce(result) {
    const count = result.numbers.length;
    const words = count === 0 ? settings.none : result.isPartial ? settings.partial
      : result.isGuess ? settings.guess : settings.count;
    status.textContent = words.replace("{n}", count);
  }

  async function search() {
    asked += 1;
    const own = asked;
    const index = await window.almanacIndex.open(settings.index);
    if (own !== asked) { return; }
    if (index) { offer(index); }
    remember();
    const result = index && field.value.trim() ? await window.almanacIndex.search(field.value, choice()) : null;
    if (own !== asked) { return; }
    box.hidden = !result;
    list.textContent = "";
    more.hidden = true;
    if (box.hidden || result.words === 0) {
      status.textContent = box.hidden ? "" : result.isCommon ? settings.common : settings.short;
      return;
    }
    shown = result;
    await addResults();
    if (own === asked) { announce(result); }
  }

  /* The choices of the filters. */
  function offer(index) {
    filters.forEach(function (filter) {
      if (filter.options.length > 1) { return; }
      index[filter.dataset.filter].forEach(function (name, number) { filter.add(new Option(name, number)); });
      filter.parentNode.hidden = filter.options.length < 3;
      filter.value = new URLSearchParams(location.search).get(filter.name) || "";
      if (filter.selectedIndex < 0) { filter.value = ""; }
    });
  }

  /* The address leads back to this search. */
  function remember() {
    try {
      const url = new URL(location.href);
      [field].concat(filters).forEach(function (control) {
        if (control.value) { url.searchParams.set(control.name, control.value); } else { url.searchParams.delete(control.name); }
      });
      history.replaceState(null, "", url);
    } catch (error) { /* From a disk some browsers keep the address as it is. */ }
  }

  let pause = 0;
  form.hidden = false;
  field.addEventListener("focus", function () { window.almanacIndex.open(settings.index); });
  field.addEventListener("input", function () {
    clearTimeout(pause);
    pause = setTimeout(search, 120);
  });
  filters.forEach(function (filter) { filter.addEventListener("change", search); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(pause);
    search();
  });
  more.addEventListener("click", async function () {
    const first = await addResults();
    if (first) { first.querySelector("a").focus(); }
  });
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) { search(); }
})();
