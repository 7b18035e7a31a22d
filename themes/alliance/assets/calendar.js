/* The agenda: what is over goes before the list is painted, filters work at once, the panel follows them. */
(function () {
  "use strict";

  var now = new Date();
  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
    return String(part).padStart(2, "0");
  }).join("-");

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  var calendar = document.querySelector("[data-calendar]");
  if (!calendar) { return; }
  var rows = all(".agenda > li", calendar).map(function (item) {
    return { item: item, event: item.firstElementChild };
  });
  rows = rows.filter(function (row) {
    var isOver = row.event.closest("[data-ahead]") && row.event.dataset.lastDay && row.event.dataset.lastDay < today;
    if (isOver) { row.item.hidden = true; }
    return !isOver;
  });
  var nothing = calendar.querySelector("[data-nothing]");
  if (nothing) {
    nothing.textContent = nothing.dataset.nothing || nothing.textContent;
    nothing.hidden = rows.length > 0;
  }
  var links = all("a[data-filter]", calendar);
  var status = calendar.querySelector("[data-count]");
  var panel = calendar.querySelector("[data-panel]");
  var chosen = {};

  function matches(event) {
    return Object.keys(chosen).every(function (kind) {
      return (event.dataset[kind] || "").split(" ").indexOf(chosen[kind]) >= 0;
    });
  }

  function hideEmptyGroups() {
    all(".calendar-list section", calendar).forEach(function (section) {
      section.hidden = !section.querySelector(".agenda > li:not([hidden])");
    });
  }

  function show(isAnnounced) {
    var count = 0;
    rows.forEach(function (row) {
      row.item.hidden = !matches(row.event);
      if (!row.item.hidden) { count += 1; }
    });
    hideEmptyGroups();
    links.forEach(function (link) {
      link.setAttribute("aria-pressed", String(chosen[link.dataset.filter] === link.dataset.value));
    });
    if (isAnnounced) {
      status.textContent = status.dataset.count.replace("{n}", count).replace("{m}", rows.length);
    }
    pointPanel();
  }

  /* The panel offers the calendar of the one filter that is set, else the whole one. */
  var whole = panel && {
    title: panel.querySelector("[data-panel-title]").textContent,
    address: panel.querySelector("[data-copy]").textContent,
    links: all("a[href]", panel).map(function (link) { return [link, link.getAttribute("href")]; })
  };

  function pointPanel() {
    if (!panel) { return; }
    var set = links.filter(function (link) { return link.getAttribute("aria-pressed") === "true"; });
    var address = set.length === 1 && set[0].dataset.feed || whole.address;
    var isWhole = address === whole.address;
    panel.querySelector("[data-panel-title]").textContent = isWhole ? whole.title : set[0].textContent.trim();
    panel.querySelector("[data-copy]").textContent = address;
    whole.links.forEach(function (pair) {
      var old = whole.address.replace(/^https?:/, ""), fresh = address.replace(/^https?:/, "");
      if (pair[1].indexOf(old) >= 0) {
        pair[0].href = pair[1].replace(old, fresh);
      } else if (pair[1].indexOf(encodeURIComponent(old)) >= 0) {
        pair[0].href = pair[1].replace(encodeURIComponent(old), encodeURIComponent(fresh))
          .replace(/([&?]name=)[^&]*/, "$1" + encodeURIComponent(isWhole ? whole.title : set[0].textContent.trim()));
      } else if (/\.ics$/.test(pair[1])) {
        pair[0].href = isWhole ? pair[1] : address;
      }
    });
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
  calendar.classList.add("is-ready");
})();
