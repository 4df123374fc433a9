// Everything works without this file; with it, the story stays where it is while articles open beside it.
"use strict";

const wide = window.matchMedia("(min-width: 64rem)");
const split = document.getElementById("split");

function showMark() {
  const mark = document.getElementById("mark");
  const pane = document.getElementById("pane");
  if (mark) mark.scrollIntoView({ block: "center", behavior: "instant" });
  else if (pane) pane.scrollTop = 0;
}

function point(address) {
  for (const link of document.querySelectorAll("a.here")) link.classList.remove("here");
  for (const line of document.querySelectorAll(".line.current")) line.classList.remove("current");
  const at = new URL(address, location.href).searchParams.get("at");
  if (!at) return;
  for (const link of document.querySelectorAll("main a[href*='at=']")) {
    if (new URL(link.href).searchParams.get("at") !== at) continue;
    link.classList.add("here");
    link.closest(".line")?.classList.add("current");
  }
}

async function open(address, keep) {
  const wanted = new URL(address, location.href);
  wanted.searchParams.set("part", "pane");
  const answer = await fetch(wanted, { credentials: "same-origin" });
  if (!answer.ok) { location.href = address; return; }
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  const pane = parsed.getElementById("pane");
  if (!pane) { location.href = address; return; }
  document.getElementById("pane").replaceWith(pane);
  split.classList.add("with-pane");
  if (keep) history.pushState({}, "", address);
  showMark();
  point(address);
}

function close(address) {
  const pane = document.getElementById("pane");
  pane.hidden = true;
  pane.replaceChildren();
  split.classList.remove("with-pane");
  history.pushState({}, "", address);
  point(address);
}

if (split) {
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || !wide.matches) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || address.pathname !== location.pathname) return;
    if (link.classList.contains("close")) { event.preventDefault(); close(link.href); return; }
    const here = new URL(location.href);
    here.searchParams.delete("at");
    const there = new URL(link.href);
    there.searchParams.delete("at");
    if (!address.searchParams.has("at") || here.search !== there.search) return;
    event.preventDefault();
    open(link.href, true).catch(() => { location.href = link.href; });
  });
  window.addEventListener("popstate", () => {
    if (new URL(location.href).searchParams.has("at") && wide.matches) open(location.href, false).catch(() => location.reload());
    else location.reload();
  });
  point(location.href);
  if (wide.matches) showMark();
}

document.addEventListener("keydown", event => {
  if (event.target.closest("input, textarea, select") || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("find")?.focus();
  } else if (event.key === "Escape") {
    document.querySelector("#pane .close")?.click();
  } else if (event.key === "j" || event.key === "k") {
    const lines = [...document.querySelectorAll("main .line a.quote:first-of-type, main .stories h2 a, main .hits h2 a")];
    const at = lines.indexOf(document.activeElement);
    const next = event.key === "j" ? Math.min(lines.length - 1, at + 1) : Math.max(0, at - 1);
    lines[next]?.focus();
  }
});

// Layers are switched by the style sheet; the address only has to say so.
for (const form of document.querySelectorAll("form.layers")) {
  form.querySelector("button").hidden = true;
  form.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.delete("layers");
    for (const [name, value] of new FormData(form)) if (name === "layers") address.searchParams.append(name, value);
    history.replaceState({}, "", address);
  });
}

for (const select of document.querySelectorAll("form.filters select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

const drop = document.getElementById("drop");
if (drop) {
  drop.querySelector(".drop").hidden = false;
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    document.getElementById("files").files = event.dataTransfer.files;
    drop.requestSubmit();
  });
}

async function watch() {
  const status = document.getElementById("status");
  if (!status || status.dataset.done === "yes") return;
  await new Promise(resolve => setTimeout(resolve, 600));
  const answer = await fetch(`${location.pathname}?part=status`, { credentials: "same-origin" });
  if (!answer.ok) return;
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  status.replaceWith(parsed.getElementById("status"));
  if (document.getElementById("status").dataset.done === "yes") document.querySelector("h1").textContent = "Added";
  watch();
}
watch();
