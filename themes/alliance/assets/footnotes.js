/* Footnotes below the line they belong to. */
(function () {
  "use strict";

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  all(".footnote-ref a").forEach(function (link) {
    link.addEventListener("click", function (click) {
      var note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!note) { return; }
      click.preventDefault();
      var open = link.parentNode.nextElementSibling;
      if (open && open.classList.contains("footnote-here")) {
        open.remove();
        link.setAttribute("aria-expanded", "false");
        return;
      }
      var here = document.createElement("span");
      here.className = "footnote-here";
      here.setAttribute("role", "note");
      all("p", note).forEach(function (paragraph, index) {
        if (index) { here.append(" "); }
        Array.prototype.forEach.call(paragraph.cloneNode(true).childNodes, function (node) {
          if (!(node.classList && node.classList.contains("footnote-back"))) { here.append(node.cloneNode(true)); }
        });
      });
      link.parentNode.after(here);
      link.setAttribute("aria-expanded", "true");
    });
  });
})();
