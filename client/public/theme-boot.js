// Runs before the first paint, so that a chosen theme does not flash the other one. A file of its own because the
// page's content security policy allows no inline script.
try {
  const theme = localStorage.getItem('onsite-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed to us; then the system's theme holds.
}
