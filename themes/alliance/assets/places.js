/* The map of the regions: what is coming is counted on the reader's day, and tile and entry of a region show each other. */
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  var now = new Date(), map = document.querySelector(".regionmap");
  if (!map) { return; }
  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
    return String(part).padStart(2, "0");
  }).join("-");
  all("[data-days]", map).forEach(function (count) {
    var days = count.dataset.days.split(" ").filter(Boolean);
    var ahead = days.filter(function (day) { return day >= today; }).length;
    if (ahead === days.length) { return; }
    count.textContent = !ahead ? map.dataset.none : ahead === 1 ? map.dataset.one : map.dataset.many.replace("{n}", ahead);
  });
  all("[data-place]").forEach(function (place) {
    function show(isShown) {
      all('[data-place="' + place.dataset.place + '"]').forEach(function (other) {
        other.classList.toggle("is-paired", isShown);
      });
    }
    place.addEventListener("pointerenter", function () { show(true); });
    place.addEventListener("pointerleave", function () { show(false); });
    place.addEventListener("focusin", function () { show(true); });
    place.addEventListener("focusout", function () { show(false); });
  });
})();
