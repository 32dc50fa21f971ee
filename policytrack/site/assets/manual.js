// In the manual: a button on each block of code that copies it, without the prompts and what they answered.
(() => {
  "use strict";
  if (!navigator.clipboard) return; // a page opened from a folder may not write to it everywhere
  const said = (code) => {
    const copy = code.cloneNode(true);
    const lines = copy.textContent.split("\n");
    const typed = lines.filter((line) => /^(>>>|\.\.\.|\$) /.test(line));
    return (typed.length ? typed.map((line) => line.replace(/^\S+ /, "")) : lines).join("\n").trim();
  };
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "unseen";
  document.querySelector("main").append(status);
  for (const code of document.querySelectorAll(".highlight:not(.doc-signature) > pre > code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy-code";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(said(code));
        button.textContent = "Copied";
        status.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      setTimeout(() => { button.textContent = "Copy"; status.textContent = ""; }, 2000);
    });
    code.parentElement.before(button);
  }
  // A block that is wider than its place can be scrolled by keyboard.
  for (const wide of document.querySelectorAll(".manual-text pre, .manual-text table")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }
})();
