/** A worker that imports the package, as code does that page and worker share. */
const names = () => Object.getOwnPropertyNames(globalThis);
const before = new Set(names());
const { createPartwell, open } = await import('@partwell/widget');
const options = { key: 'pk_test_1', url: 'https://cancel.example.com' };
createPartwell({ ...options, token: 'x' }).prefetch();
postMessage({
  added: names().filter((name) => !before.has(name)),
  opened: await open({ ...options, token: 'x' }),
});

export {};
