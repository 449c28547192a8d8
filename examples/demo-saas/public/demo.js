// What the dialog changed is on the page only after it is rendered again.
document.addEventListener('partwell:close', (event) => {
  if (event.detail?.status === 'saved' || event.detail?.status === 'canceled') location.reload();
});
