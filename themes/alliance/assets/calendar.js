/* The agenda: filters work at once, say what they find, and the panel follows them. */
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  var calendar = document.querySelector("[data-calendar]");
  if (!calendar) { return; }
  /* What is over on the reader's day is hidden already. */
  var rows = all(".calendar-list .agenda > li:not([hidden])", calendar).map(function (item) {
    return { item: item, event: item.firstElementChild, isComing: Boolean(item.closest("[data-coming]")) };
  });
  var total = rows.filter(function (row) { return row.isComing; }).length;
  var nothing = calendar.querySelector("[data-nothing]");
  var links = all("a[data-filter]", calendar);
  var status = calendar.querySelector("[data-count]");
  var panel = calendar.querySelector("[data-panel]");
  var whole = panel && panel.querySelector("[data-copy]");
  /* The folder of the calendar of everything, in which all others lie. */
  var root = whole ? whole.textContent.replace(/[^/]*$/, "") : "";
  var chosen = {};

  function matches(event) {
    return Object.keys(chosen).every(function (kind) {
      return (event.dataset[kind] || "").split(" ").indexOf(chosen[kind]) >= 0;
    });
  }

  function hideEmptyGroups() {
    all(".calendar-list section, .calendar-list > details", calendar).forEach(function (group) {
      group.hidden = !group.querySelector(".agenda > li:not([hidden])");
    });
    all("[data-coming]", calendar).forEach(function (list) { list.hidden = !list.querySelector("li:not([hidden])"); });
  }

  function element(name, text, address) {
    var made = document.createElement(name);
    made.textContent = text;
    if (address) { made.href = address; }
    return made;
  }

  /* In the place of the list: that nothing is on, what was last, and the way back. */
  function showNothing(isEmpty) {
    if (!nothing) { return; }
    var text = nothing.querySelector("p"), words = text.dataset;
    var set = links.filter(function (link) { return chosen[link.dataset.filter] === link.dataset.value; });
    nothing.hidden = !isEmpty;
    text.textContent = set.length ? words.chosen : words.text;
    all("p", nothing).slice(1).forEach(function (old) { old.remove(); });
    if (!isEmpty || !set.length) { return; }
    /* Of several choices the last event is known only where it is the same of each. */
    var last = set[0], isLast = set.every(function (link) { return link.dataset.lastUrl === last.dataset.lastUrl; });
    if (last.dataset.lastUrl && isLast) {
      var line = document.createElement("p");
      line.append(words.last, " ", element("a", last.dataset.lastTitle, last.dataset.lastUrl), ", ", last.dataset.lastTime);
      nothing.append(line);
    }
    var ways = document.createElement("p"), back = element("button", words.all);
    back.type = "button";
    back.className = "button";
    back.addEventListener("click", function () {
      chosen = {};
      history.replaceState(null, "", location.pathname + location.search);
      show(true);
      (links[0] || calendar).focus();
    });
    ways.append(back);
    var feed = calendarOf(set);
    if (feed) { ways.append(" ", element("a", words.calendarName, feed)); }
    nothing.append(ways);
  }

  function show(isAnnounced) {
    var count = 0;
    rows.forEach(function (row) {
      row.item.hidden = !matches(row.event);
      if (row.isComing && !row.item.hidden) { count += 1; }
    });
    hideEmptyGroups();
    showNothing(count === 0);
    links.forEach(function (link) {
      link.setAttribute("aria-pressed", String(chosen[link.dataset.filter] === link.dataset.value));
    });
    if (isAnnounced) {
      status.textContent = status.dataset.count.replace("{n}", count).replace("{m}", total);
    }
    pointPanel();
  }

  /* Two of the choices that have a calendar together. */
  function pairOf(set) {
    var pairs = [];
    set.forEach(function (first) {
      set.forEach(function (second) {
        var key = first.dataset.filter + "=" + first.dataset.value;
        if ((second.dataset.with || "").split(" ").indexOf(key) >= 0) { pairs.push([first, second]); }
      });
    });
    return pairs[0];
  }

  /* The calendar of one choice, or of two: in the folder of the first one's, under the address of the second's. */
  function calendarOf(set) {
    if (set.length < 2) { return set.length && set[0].dataset.feed; }
    var pair = set.length === 2 && pairOf(set);
    return pair && pair[0].dataset.feed.replace(/[^/]*$/, "") + pair[1].dataset.feed.slice(root.length);
  }

  /* The panel offers the calendar of what is chosen. Where that has none it takes a calendar of two of the choices, or of
     one: that holds all of them, and says that it holds more. */
  var point = panel && window.almanacPanel && window.almanacPanel(panel);

  function pointPanel() {
    if (!point) { return; }
    var set = links.filter(function (link) { return link.getAttribute("aria-pressed") === "true"; });
    var offered = pairOf(set) || set.filter(function (link) { return link.dataset.feed; }).slice(0, 1);
    point(calendarOf(offered), offered.map(function (link) { return link.textContent.trim(); }).join(", "));
    var note = panel.querySelector("[data-combination]");
    note.hidden = set.length < 2 || offered.length === set.length;
    note.textContent = note.hidden ? "" : note.dataset.combination;
  }

  function readAddress() {
    chosen = {};
    new URLSearchParams(location.hash.slice(1)).forEach(function (value, kind) {
      var isKnown = links.some(function (link) { return link.dataset.filter === kind && link.dataset.value === value; });
      if (isKnown) { chosen[kind] = value; }
    });
  }

  links.forEach(function (link) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-pressed", "false");
    function toggle(event) {
      event.preventDefault();
      var kind = link.dataset.filter;
      if (chosen[kind] === link.dataset.value) { delete chosen[kind]; } else { chosen[kind] = link.dataset.value; }
      history.replaceState(null, "", "#" + new URLSearchParams(chosen));
      show(true);
    }
    link.addEventListener("click", function (event) {
      if (!(event.ctrlKey || event.metaKey || event.shiftKey)) { toggle(event); }
    });
    link.addEventListener("keydown", function (event) { if (event.key === " ") { toggle(event); } });
  });
  addEventListener("hashchange", function () {
    if (location.hash.indexOf("=") > 0 || location.hash.length < 2) { readAddress(); show(true); }
  });
  readAddress();
  if (Object.keys(chosen).some(function (kind) { return kind !== "region"; })) {
    calendar.querySelector(".filter-more").open = true;
  }
  show(Object.keys(chosen).length > 0);
  /* The count in the head is what is shown on the reader's day. */
  var head = document.querySelector("[data-count-all]"), built = head && parseInt(head.textContent, 10);
  if (head && built !== total) {
    head.textContent = (total === 1 ? head.dataset.one : head.dataset.many).replace("{n}", total);
  }
  calendar.classList.add("is-ready");
})();
