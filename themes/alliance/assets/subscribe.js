/* Subscribing: the program of the reader's device comes first, and a panel can be pointed at another calendar. */
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  var agent = navigator.userAgent;
  var device = /android/i.test(agent) ? "android" : /iphone|ipad|macintosh/i.test(agent) ? "apple"
    : /windows/i.test(agent) ? "windows" : "";
  all('.subscribe-programs > [data-device="' + device + '"]').forEach(function (item) {
    item.parentNode.prepend(item);
  });

  /* Returns what points the panel at a calendar; without an address at the one that it was made with. */
  window.almanacPanel = function (panel) {
    var heading = panel.querySelector("[data-panel-title]"), code = panel.querySelector("[data-copy]");
    var whole = {
      title: heading.textContent,
      address: code.textContent,
      links: all(".subscribe a[href]", panel).map(function (link) { return [link, link.getAttribute("href")]; })
    };
    return function (address, title) {
      var isWhole = !address || address === whole.address;
      address = isWhole ? whole.address : address;
      title = isWhole ? whole.title : title;
      heading.textContent = title;
      /* In parts that stay whole, as pages have it. */
      code.textContent = "";
      address.match(/[^\/]*\/+|[^\/]+$/g).forEach(function (part, place) {
        (place === 1 ? part.match(/\.?[^.]+/g) : [part]).forEach(function (piece) {
          code.appendChild(document.createElement("span")).textContent = piece;
        });
      });
      all("[data-panel-name]", panel).forEach(function (name) { name.textContent = ": " + title; });
      whole.links.forEach(function (pair) {
        var old = whole.address.replace(/^https?:/, ""), fresh = address.replace(/^https?:/, "");
        if (pair[1].indexOf(old) >= 0) {
          pair[0].href = pair[1].replace(old, fresh);
        } else if (pair[1].indexOf(encodeURIComponent(old)) >= 0) {
          pair[0].href = pair[1].replace(encodeURIComponent(old), encodeURIComponent(fresh))
            .replace(/([&?]name=)[^&]*/, "$1" + encodeURIComponent(title));
        } else if (/\.ics$/.test(pair[1])) {
          pair[0].href = isWhole ? pair[1] : address;
        }
      });
    };
  };

  /* The page of subscriptions: what is chosen is offered in the same panel. */
  all("[data-panel]").forEach(function (panel) {
    var choices = all("a[data-choice]", panel), point = choices.length && window.almanacPanel(panel);
    choices.forEach(function (link) {
      link.setAttribute("role", "button");
      link.removeAttribute("aria-current");
      link.setAttribute("aria-pressed", String(link === choices[0]));
      function choose(event) {
        event.preventDefault();
        point(link.dataset.choice, link.textContent.trim());
        choices.forEach(function (other) { other.setAttribute("aria-pressed", String(other === link)); });
      }
      link.addEventListener("click", function (event) {
        if (!(event.ctrlKey || event.metaKey || event.shiftKey)) { choose(event); }
      });
      link.addEventListener("keydown", function (event) { if (event.key === " ") { choose(event); } });
    });
  });
})();
