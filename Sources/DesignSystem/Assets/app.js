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

  // Leaving in a hurry: the screen is covered at once, and Back does not return.
  all("[data-exit]", (exit) => {
    let presses = [];
    const leave = (event) => {
      if (event) event.preventDefault();
      leaving = true;
      document.body.hidden = true;
      document.title = "";
      location.replace(exit.href);
    };
    exit.addEventListener("click", leave);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Shift" || event.repeat) return;
      presses = [...presses, Date.now()].filter((at) => at > Date.now() - 5000);
      if (presses.length > 2) leave();
    });
  });

  // What was typed and not sent is not thrown away without asking.
  let leaving = false;
  let changed = false;
  document.addEventListener("input", (event) => {
    if (event.target.form && event.target.form.method === "post" && event.target.type !== "password") changed = true;
  });
  window.addEventListener("beforeunload", (event) => { if (changed && !leaving) event.preventDefault(); });
  window.addEventListener("pageshow", () => { leaving = false; });

  // Drafts: three seconds after the last key, on leaving a field, and when the page is put away.
  const savers = [];
  all("form[data-autosave]", (form) => {
    const status = form.querySelector("[role=status]");
    let timer = 0;
    let pending = false;
    const kept = () => {
      const data = new FormData(form);
      for (const [name, value] of [...data]) if (typeof value !== "string") data.delete(name);
      all("input[type=password]", (field) => data.delete(field.name), form);
      data.append("autosave", "1");
      return new URLSearchParams(data);
    };
    const save = async (isLast) => {
      clearTimeout(timer);
      if (!pending) return;
      pending = false;
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: "POST", body: kept(), credentials: "same-origin", redirect: "error", keepalive: isLast === true });
        if (!answer.ok) throw new Error("not saved");
        // The first save of a journey says where its draft is from then on.
        const address = await answer.text();
        if (address.startsWith("/")) { form.action = address; form.dataset.autosave = address; }
        if (!pending) changed = false;
        used();
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
        if (status) status.textContent = `${status.dataset.words} ${time}`;
      } catch {
        pending = true;
        if (status) status.textContent = status.dataset.failed || "";
      }
    };
    savers.push(save);
    form.addEventListener("input", () => { pending = true; clearTimeout(timer); timer = setTimeout(save, 3000); });
    // A little later, so that the button that sends the form comes first.
    form.addEventListener("focusout", () => { clearTimeout(timer); timer = setTimeout(save, 300); });
    // What is being sent needs no draft, and must not be overtaken by one.
    form.addEventListener("submit", () => { pending = false; clearTimeout(timer); });
  });
  document.addEventListener("visibilitychange", () => { if (document.hidden) savers.forEach((save) => save(true)); });

  // Before a session ends: five minutes to say so. Every page of it that is used, in any window, puts the end off.
  const watch = document.getElementById("time-out");
  const length = watch ? Number(watch.dataset.seconds) * 1000 : 0;
  const shared = "session-ends";
  const store = (time) => { try { localStorage.setItem(shared, String(time)); } catch { /* private window */ } };
  const ends = () => { try { return Math.max(endsHere, Number(localStorage.getItem(shared)) || 0); } catch { return endsHere; } };
  let endsHere = Date.now() + length;
  const used = () => { if (watch) { endsHere = Date.now() + length; store(endsHere); } };
  if (watch && watch.showModal) {
    const warning = 300000;
    const part = (name) => watch.querySelector(`[data-when=${name}]`);
    const minute = watch.querySelector("[role=status]");
    let dismissed = 0;
    store(endsHere);
    const show = (name) => {
      part("soon").hidden = name !== "soon";
      part("over").hidden = name !== "over";
      watch.setAttribute("aria-labelledby", name === "soon" ? "time-out-title" : "time-out-over");
      if (!watch.open) watch.showModal();
    };
    const look = () => {
      const left = ends() - Date.now();
      if (left > warning) {
        if (watch.open && !part("soon").hidden) watch.close();
        minute.textContent = "";
      } else if (left > 0) {
        if (dismissed !== ends() && !watch.open) { savers.forEach((save) => save()); show("soon"); }
        const words = minute.dataset[left <= 60000 ? 1 : left <= 120000 ? 2 : 5];
        if (minute.textContent !== words) minute.textContent = words;
      } else if (dismissed !== "over") show("over");
    };
    watch.querySelector("[data-stay-here]").addEventListener("click", async () => {
      try {
        const answer = await fetch(watch.dataset.stay, { credentials: "same-origin", redirect: "error" });
        if (!answer.ok) throw new Error("signed out");
        endsHere = Date.now() + Number(await answer.text()) * 1000;
        store(endsHere);
        watch.close();
      } catch { show("over"); }
    });
    all("[data-close]", (button) => button.addEventListener("click", () => watch.close()), watch);
    all("form", (form) => form.addEventListener("submit", async (event) => {
      event.preventDefault();
      await Promise.all(savers.map((save) => save()));
      leaving = true;
      form.submit();
    }), watch);
    watch.addEventListener("close", () => {
      const left = ends() - Date.now();
      dismissed = left > warning ? 0 : left > 0 ? ends() : "over";
    });
    setInterval(look, 5000);
    document.addEventListener("visibilitychange", look);
  }

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
