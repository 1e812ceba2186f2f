// Everything here is extra: each page works without it.
(() => {
  const summary = document.querySelector(".summary-err");
  if (summary) summary.focus();
  const flash = document.querySelector(".flash");
  if (flash && !summary) flash.focus();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => { delete form.dataset.sent; }, 1000);
  });
})();
