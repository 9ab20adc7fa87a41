/** Search and menu of the help. Everything else works without a script. */
const up = document.body.dataset.up ?? "";
const input = document.querySelector(".search input");
const found = document.getElementById("found");
const menuButton = document.querySelector(".menu-button");
const MOST = 20;

let index;
/** Fetched when somebody is about to search. */
function entries() {
  index ??= fetch(`${up}search.json`).then((answer) => answer.json()).then((list) =>
    list.map(([page, anchor, pageTitle, title, text]) => ({
      href: up + page + (anchor === "" ? "" : `#${anchor}`),
      isFile: page.startsWith("files/"),
      pageTitle,
      title,
      text,
      lowTitle: title.toLowerCase(),
      low: `${title} ${pageTitle} ${text}`.toLowerCase(),
    }))
  );
  return index;
}

/** Better places first: the words in a title count for more than in a text, whole titles for most. */
function rank(entry, words, whole) {
  if (!words.every((word) => entry.low.includes(word))) return 0;
  let points = entry.isFile ? 0.5 : entry.pageTitle === "" ? 3 : 1;
  if (entry.lowTitle === whole || entry.lowTitle.endsWith(` › ${whole}`)) points += 20;
  for (const word of words) {
    if (entry.lowTitle.startsWith(word)) points += 6;
    else if (entry.lowTitle.includes(word)) points += 4;
  }
  return points;
}

async function search() {
  const whole = input.value.trim().toLowerCase();
  const words = whole.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return show();
  const all = await entries();
  if (input.value.trim().toLowerCase() !== whole) return;
  const hits = all.map((entry) => ({ entry, points: rank(entry, words, whole) })).filter(({ points }) =>
    points > 0
  )
    .sort((a, b) => b.points - a.points).slice(0, MOST).map(({ entry }) => entry);
  show(hits, words);
}

function show(hits, words = []) {
  found.replaceChildren();
  found.hidden = hits === undefined;
  input.setAttribute("aria-expanded", String(hits !== undefined));
  input.removeAttribute("aria-activedescendant");
  if (!hits) return;
  for (const [at, hit] of hits.entries()) {
    const link = document.createElement("a");
    link.href = hit.href;
    link.id = `hit-${at}`;
    link.role = "option";
    link.tabIndex = -1;
    link.append(part("strong", hit.title), part("span", hit.pageTitle), part("p", excerpt(hit.text, words)));
    found.append(link);
  }
  if (hits.length === 0) found.append(part("p", "Nothing is found. Try fewer words, or one of them alone."));
}

function part(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** The text around the first word that is in it. */
function excerpt(text, words) {
  const low = text.toLowerCase();
  const at = Math.max(
    0,
    Math.min(...words.map((word) => low.indexOf(word)).filter((place) => place >= 0), low.length) - 40,
  );
  // Never in the middle of a word.
  const start = low.length < 140 || at === low.length - 40 || at === 0 ? 0 : text.indexOf(" ", at) + 1;
  return (start > 0 ? "…" : "") + text.slice(start, start + 140) + (text.length > start + 140 ? "…" : "");
}

function choose(step) {
  const hits = [...found.querySelectorAll("a")];
  if (hits.length === 0) return;
  const now = hits.findIndex((hit) => hit.ariaSelected === "true");
  const next = (now + step + hits.length + (now === -1 && step < 0 ? 1 : 0)) % hits.length;
  for (const [at, hit] of hits.entries()) hit.ariaSelected = String(at === next);
  hits[next].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", hits[next].id);
}

input.addEventListener("focus", () => void entries().catch(() => (index = undefined)));
input.addEventListener("input", () => void search());
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter") {
    (found.querySelector('[aria-selected="true"]') ?? found.querySelector("a"))?.click();
  } else if (event.key === "Escape") {
    input.value = "";
    show();
  }
});
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.closest("#found a")) show();
  else if (!event.target.closest(".search")) show();
});
menuButton.addEventListener("click", () => {
  const open = document.body.classList.toggle("menu-open");
  menuButton.setAttribute("aria-expanded", String(open));
});
// Only the menu moves: the page stays where it is.
const menu = document.getElementById("menu");
const current = menu.querySelector('[aria-current="page"]');
if (current) menu.scrollTop = current.offsetTop - menu.offsetTop - menu.clientHeight / 2;
