/* The pictures of a gallery, large: arrows, Escape, swipe. Without it each is a link to its file. */
(function () {
  "use strict";

  var words = document.currentScript.dataset;
  var links = [], here = 0, from = null;
  if (words.styles) {
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = words.styles;
    document.head.append(sheet);
  }

  var dialog = document.createElement("dialog");
  dialog.className = "viewer";
  var frame = document.createElement("figure");
  var stage = document.createElement("div");
  var caption = document.createElement("figcaption");
  caption.setAttribute("aria-live", "polite");
  frame.append(stage, caption);

  function button(name, sign, act) {
    var element = document.createElement("button");
    element.type = "button";
    element.className = "viewer-" + name;
    element.setAttribute("aria-label", words[name]);
    element.textContent = sign;
    element.addEventListener("click", act);
    return element;
  }

  var previous = button("previous", "←", function () { show(here - 1); });
  var next = button("next", "→", function () { show(here + 1); });
  var close = button("close", "×", function () { dialog.close(); });
  dialog.append(close, previous, frame, next);
  document.body.append(dialog);

  function show(index) {
    if (index < 0 || index >= links.length) { return; }
    here = index;
    var picture = links[index].querySelector("picture, img").cloneNode(true);
    [picture].concat(Array.prototype.slice.call(picture.querySelectorAll("*"))).forEach(function (part) {
      if (part.hasAttribute("sizes")) { part.setAttribute("sizes", "100vw"); }
      part.removeAttribute("loading");
      part.removeAttribute("class");
    });
    var words = links[index].parentNode.querySelector("figcaption");
    stage.replaceChildren(picture);
    caption.textContent = (words ? words.textContent + " " : "") + "(" + (index + 1) + "/" + links.length + ")";
    var focused = document.activeElement;
    previous.disabled = index === 0;
    next.disabled = index === links.length - 1;
    if (focused && focused.disabled) { close.focus(); }
  }

  dialog.addEventListener("keydown", function (press) {
    if (press.key === "ArrowLeft") { show(here - 1); } else if (press.key === "ArrowRight") { show(here + 1); }
  });
  dialog.addEventListener("click", function (click) { if (click.target === dialog) { dialog.close(); } });
  dialog.addEventListener("close", function () {
    document.documentElement.classList.remove("is-viewing");
    if (links[here]) { links[here].focus(); }
    stage.replaceChildren();
  });
  dialog.addEventListener("pointerdown", function (press) { from = press.isPrimary ? press.clientX : null; });
  dialog.addEventListener("pointerup", function (press) {
    if (from === null) { return; }
    var way = press.clientX - from;
    from = null;
    if (Math.abs(way) > 40) { show(here + (way < 0 ? 1 : -1)); }
  });

  document.addEventListener("click", function (click) {
    var link = click.target.closest(".gallery a.enlarge");
    if (!link || click.button || click.metaKey || click.ctrlKey || click.shiftKey || !dialog.showModal) { return; }
    click.preventDefault();
    links = Array.prototype.slice.call(link.closest(".gallery").querySelectorAll("a.enlarge"));
    document.documentElement.classList.add("is-viewing");
    dialog.showModal();
    show(links.indexOf(link));
  });
})();
