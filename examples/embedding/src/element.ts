import '@partwell/widget/element';

document.addEventListener('partwell-outcome', (event) => {
  document.querySelector('output')?.append((event as CustomEvent).detail.status);
});
