// Everything here is extra: each page works without it.
(() => {
  const all = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);
  const element = (name, attributes, text) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text || "";
    return made;
  };

  // Problems first; else what was just done.
  const told = document.querySelector(".summary-err") || document.querySelector(".flash");
  if (told) told.focus();

  // A second press within a second is the same press.
  const sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (sent.has(event.target)) return event.preventDefault();
    sent.add(event.target);
    setTimeout(() => sent.delete(event.target), 1000);
    leaving = true;
  });

  // What was typed and not sent is not thrown away without asking.
  let leaving = false;
  let changed = false;
  document.addEventListener("input", (event) => {
    if (event.target.form && event.target.form.method === "post" && event.target.type !== "password") changed = true;
  });
  window.addEventListener("beforeunload", (event) => { if (changed && !leaving) event.preventDefault(); });
  window.addEventListener("pageshow", () => { leaving = false; });

  // Drafts: three seconds after the last key, and on leaving a field.
  all("form[data-autosave]", (form) => {
    const status = form.querySelector("[role=status]");
    let timer = 0;
    let pending = false;
    const save = async () => {
      clearTimeout(timer);
      if (!pending) return;
      pending = false;
      try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.dataset.autosave, { method: "POST", body, credentials: "same-origin" });
        if (!answer.ok) throw new Error("not saved");
        changed = false;
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
        if (status) status.textContent = `${status.dataset.words} ${time}`;
      } catch { pending = true; }
    };
    form.addEventListener("input", () => { pending = true; clearTimeout(timer); timer = setTimeout(save, 3000); });
    form.addEventListener("focusout", save);
  });

  // Which branches were open stays with this browser, page by page.
  const key = `open:${location.pathname}`;
  const remembered = () => { try { return JSON.parse(sessionStorage.getItem(key)) || {}; } catch { return {}; } };
  const open = remembered();
  all("details[data-keep]", (branch) => {
    if (branch.dataset.keep in open) branch.open = open[branch.dataset.keep];
    branch.addEventListener("toggle", () => {
      open[branch.dataset.keep] = branch.open;
      try { sessionStorage.setItem(key, JSON.stringify(open)); } catch { /* private window: nothing is kept */ }
    });
  });

  // Passwords can be looked at.
  all("input[data-show]", (field) => {
    const button = element("button", { type: "button", class: "btn second show", "aria-controls": field.id });
    const say = () => {
      const hidden = field.type === "password";
      button.textContent = hidden ? field.dataset.show : field.dataset.hide;
      button.append(element("span", { class: "vh" }, ` ${field.dataset.about}`));
    };
    button.addEventListener("click", () => { field.type = field.type === "password" ? "text" : "password"; say(); });
    if (field.form) field.form.addEventListener("submit", () => { field.type = "password"; });
    say();
    field.after(button);
  });

  // "None of these" goes with no other.
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (box.type !== "checkbox" || !box.checked || !box.name) return;
    all("input[type=checkbox]", (other) => {
      if (other !== box && other.name === box.name && ("alone" in box.dataset || "alone" in other.dataset)) other.checked = false;
    }, box.form || document);
  });

  // How many characters are left, said when typing stops.
  all("[data-count]", (line) => {
    const field = document.getElementById(line.dataset.count);
    if (!field) return;
    const said = element("p", { class: "hint", role: "status" });
    line.after(said);
    let timer = 0;
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const left = Number(line.dataset.most) - [...field.value].length;
        said.textContent = left < 0 ? `${-left} ${line.dataset.over}` : `${left} ${line.dataset.left}`;
      }, 600);
    });
  });
})();
