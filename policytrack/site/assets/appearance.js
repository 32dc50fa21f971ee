// Before anything is drawn: the look that the reader chose, light or dark; without a choice, that of the system.
(() => {
  try {
    const chosen = localStorage.getItem("policytrack-appearance");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.appearance = chosen;
  } catch { /* no storage: the system decides */ }
})();
