// What the dialog changed is on the page only after it is rendered again; the news stands at the top of it.
document.addEventListener('partwell:close', (event) => {
  if (event.detail?.status !== 'saved' && event.detail?.status !== 'canceled') return;
  history.scrollRestoration = 'manual';
  location.reload();
});
