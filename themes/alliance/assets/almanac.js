/* Enhancements, each optional: marks for what is over or on today, copying, numbers on paper; galleries and footnotes
   have scripts of their own. */
(function () {
  "use strict";

  var now = new Date();
  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
    return String(part).padStart(2, "0");
  }).join("-");

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  /* The words come with the script: in the page, readers without scripts would be told all of them at once. */
  var words = (document.currentScript || { dataset: {} }).dataset;

  function reveal(element, name) {
    var label = element.querySelector('[data-label="' + name + '"]');
    if (label || !words[name]) {
      if (label) { label.hidden = false; }
      return;
    }
    label = document.createElement("strong");
    label.className = name === "over" ? "mark-over" : "mark-now";
    label.dataset.label = name;
    label.textContent = words[name];
    var marks = element.querySelector(".marks"), status = marks && marks.querySelector(".mark-off");
    if (status) {
      status.after(" ", label);
    } else if (marks) {
      marks.prepend(label, " ");
    } else {
      element.append(" ", label);
    }
  }

  /* What is over, what is on today. */
  all("[data-last-day]").forEach(function (event) {
    var last = event.dataset.lastDay, start = (event.dataset.start || "").slice(0, 10);
    /* Of a month or a year without a day nobody can say that it is on. */
    var days = event.dataset.days || (last && start.length === 10 ? start + "/" + last : "");
    if (!(last || days) || event.classList.contains("is-past")) { return; }
    if (last && last < today) {
      /* Under “coming” nothing is over: it goes, and is not marked. */
      if (event.closest("[data-coming]")) {
        (event.matches("[data-coming]") ? event : event.closest("li") || event).hidden = true;
        return;
      }
      event.classList.add("is-past");
      reveal(event, "over");
    } else if (days && !event.matches(".is-off, .is-date-off:not([data-days])")) {
      days.split(" ").forEach(function (span) {
        var ends = span.split("/"), first = ends[0], end = ends[1] || first;
        if (first <= today && today <= end) { reveal(event, first < end ? "running" : "today"); }
      });
    }
  });
  all("[data-coming]").forEach(function (list) {
    var events = all(".event", list);
    var isEmpty = events.length && events.every(function (event) { return (event.closest("li") || event).hidden; });
    all("section", list).concat(list).forEach(function (part) {
      if (part.querySelector(".agenda") && !part.querySelector(".agenda > li:not([hidden])")) { part.hidden = true; }
    });
    if (!isEmpty) { return; }
    list.hidden = true;
    all("[data-nothing]", list.parentNode).forEach(function (nothing) {
      if (nothing.dataset.nothing) { nothing.textContent = nothing.dataset.nothing; }
      nothing.hidden = false;
    });
  });
  all('td[data-day="' + today + '"]').forEach(function (cell) {
    cell.classList.add("is-today");
    cell.setAttribute("aria-current", "date");
  });

  /* Copying an address. */
  if (navigator.clipboard) {
    all(".copy[data-done]").forEach(function (place) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = place.dataset.name;
      button.dataset.done = place.dataset.done;
      place.replaceWith(button);
    });
    all("button[data-done]").forEach(function (button) {
      var source = button.parentNode.querySelector("[data-copy]");
      var name = button.textContent;
      button.hidden = false;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(source.textContent).then(function () {
          button.textContent = button.dataset.done;
          setTimeout(function () { button.textContent = name; }, 2500);
        });
      });
    });
  }

  /* On paper links have numbers, and their addresses stand at the end. */
  addEventListener("beforeprint", function () {
    var list = document.createElement("ol"), known = [];
    if (document.querySelector(".addresses")) { return; }
    list.className = "addresses";
    all('.prose a[href^="http"], .sources a[href^="http"], .facts a[href^="http"]').forEach(function (link) {
      if (known.indexOf(link.href) < 0) {
        known.push(link.href);
        list.append(document.createElement("li"));
        list.lastChild.textContent = link.href;
      }
      link.dataset.number = known.indexOf(link.href) + 1;
    });
    if (known.length) { document.querySelector("main").append(list); }
  });

  /* Pictures of galleries open large. */
  if (words.gallery && document.querySelector(".gallery a.enlarge")) {
    var gallery = document.createElement("script");
    gallery.src = words.gallery;
    ["close", "next", "previous", "styles"].forEach(function (name) { gallery.dataset[name] = words[name]; });
    document.head.append(gallery);
  }

  if (words.footnotes && document.querySelector(".footnote-ref")) {
    var notes = document.createElement("script");
    notes.src = words.footnotes;
    document.head.append(notes);
  }
})();
