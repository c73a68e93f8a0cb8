/* Lets answers come in as they are given. Without this script every form works by itself. */
"use strict";

const STREAM = "text/event-stream";
const log = document.getElementById("gesprek");
const arriving = document.getElementById("onderweg");
const alertBox = document.getElementById("melding");
const question = document.getElementById("vraag");
let busy = false;
let plainly = false;

/* The events of a response, one by one, as soon as each is whole. */
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    waiting += value;
    const whole = waiting.split("\n\n");
    waiting = whole.pop();
    for (const part of whole) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(part) || [];
      if (name) yield [name, JSON.parse(data)];
    }
  }
}

function fromHtml(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function tell(text) {
  alertBox.textContent = text;
  alertBox.hidden = false;
  alertBox.scrollIntoView({ block: "nearest" });
}

/* From the first page to that of a conversation, in place. */
function becomeConversation(data) {
  document.getElementById("vraagformulier").action = data.address;
  if (!log.hidden) return;
  log.hidden = false;
  document.title = "Gesprek - SPUK-wijzer";
  for (const element of document.querySelectorAll("[data-once]")) {
    if (element.dataset.once) element.textContent = element.dataset.once;
    else element.remove();
  }
  for (const current of document.querySelectorAll("nav [aria-current]")) {
    current.removeAttribute("aria-current");
  }
}

function finish(data, form) {
  becomeConversation(data);
  arriving.replaceChildren();
  const list = log.querySelector("ol");
  for (const [id, html] of Object.entries(data.items)) {
    const there = document.getElementById(id);
    if (there) {
      there.replaceWith(fromHtml(html));
    } else {
      const item = document.createElement("li");
      item.append(fromHtml(html));
      list.append(item);
    }
  }
  document.getElementById("gereedschap").replaceChildren(fromHtml(data.tools));
  enhance(document);
  if (form.contains(question)) question.value = "";
  count();
  const place = `#${data.place}`;
  history.pushState(null, "", data.address + place);
  shown = location.pathname;
  location.replace(place); /* only this makes it the target of the style sheet */
  document.getElementById(data.place).focus();
}

async function send(form, submitter) {
  let address = null;
  let done = false;
  const fields = new URLSearchParams(new FormData(form, submitter));
  const response = await fetch(form.action, {
    method: "POST",
    headers: { Accept: STREAM },
    body: fields,
  });
  if (!(response.headers.get("content-type") || "").startsWith(STREAM)) {
    /* Something is wrong with what was sent: the page that says so comes without script. */
    plainly = true;
    form.requestSubmit(submitter);
    return;
  }
  try {
    for await (const [name, data] of events(response)) {
      if (name === "verdict") {
        address = data.address;
        arriving.replaceChildren(fromHtml(data.html));
        arriving.scrollIntoView({ block: "start" });
      } else if (name === "claim") {
        arriving.querySelector(".text").append(fromHtml(data.html));
      } else if (name === "done") {
        finish(data, form);
        done = true;
      }
    }
  } catch (error) {
    if (address === null) throw error;
  }
  /* The answer is kept: where the line broke halfway, its page shows all of it. */
  if (!done) location.assign(address || location.pathname);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (plainly || !form.matches("[data-stream]")) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  alertBox.hidden = true;
  document.body.setAttribute("aria-busy", "true");
  try {
    await send(form, event.submitter);
  } catch {
    arriving.replaceChildren();
    tell(
      "Uw vraag kwam niet aan. Wat u typte, staat er nog. " +
        "Controleer uw verbinding en probeer het opnieuw.",
    );
  } finally {
    busy = false;
    document.body.removeAttribute("aria-busy");
  }
});

/* Back from a conversation that was opened in place: the address says what to show. */
let shown = location.pathname;
window.addEventListener("popstate", () => {
  if (location.pathname !== shown) location.reload();
});

/* Copying: the link to the text becomes a button. */
async function copy(button, address) {
  const response = await fetch(address);
  await navigator.clipboard.writeText(await response.text());
  let said = button.nextElementSibling;
  if (!said) {
    said = document.createElement("span");
    said.className = "note";
    said.setAttribute("role", "status");
    button.after(said);
  }
  said.textContent = ` ${button.dataset.copied}`;
}

function enhance(root) {
  for (const link of root.querySelectorAll("a[data-copy]")) {
    if (!navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = link.dataset.copy;
    button.dataset.copied = link.dataset.copied;
    button.addEventListener("click", () => {
      copy(button, link.href).catch(() => location.assign(link.href));
    });
    link.replaceWith(button);
  }
  for (const button of root.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

function count() {
  const counter = document.getElementById("teller");
  if (!counter || !question) return;
  const left = Number(counter.dataset.maximum) - question.value.length;
  counter.hidden = left > 500;
  counter.textContent =
    left >= 0 ? `U kunt nog ${left} tekens typen.` : `Uw vraag is ${-left} tekens te lang.`;
}

enhance(document);
if (question) question.addEventListener("input", count);
