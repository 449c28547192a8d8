/** The look of /reference: a column to read and a column to find, light and dark. */
export const referenceStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcfa, #16171a);
  --raised: light-dark(#fff, #1e2024);
  --ink: light-dark(#1d1e22, #e9e8e4);
  --quiet: light-dark(#62646c, #a3a5ad);
  --line: light-dark(#e6e3dd, #303238);
  --link: light-dark(#1f5f54, #7fd3c1);
  --get: light-dark(#1f5f54, #7fd3c1);
  --post: light-dark(#8a4a12, #f0b37a);
  --bad: light-dark(#a3302c, #f19a94);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; }
body {
  margin: 0;
  display: grid;
  grid-template-columns: minmax(220px, 272px) minmax(0, 1fr);
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.55 system-ui, sans-serif;
}
code { font: 0.875em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 3px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; inset-block-start: -60px; inset-inline-start: 16px; background: var(--raised); padding: 8px 12px; }
.skip:focus { inset-block-start: 8px; }
nav {
  position: sticky;
  inset-block-start: 0;
  align-self: start;
  block-size: 100vh;
  overflow: auto;
  padding: 40px 16px 40px 32px;
  border-inline-end: 1px solid var(--line);
  font-size: 14px;
}
nav ul { list-style: none; margin: 0 0 20px; padding: 0; }
nav li a { display: flex; gap: 10px; align-items: baseline; padding: 5px 0; color: var(--ink); text-decoration: none; }
nav li a:hover { color: var(--link); }
.brand { margin: 0 0 28px; font-size: 18px; font-weight: 650; letter-spacing: -0.01em; }
.brand span { font-size: 13px; font-weight: 400; color: var(--quiet); }
.group { margin: 0 0 4px; font-size: 12px; font-weight: 600; color: var(--quiet); }
.verb { flex: none; inline-size: 44px; font: 600 11px/1 ui-monospace, Menlo, Consolas, monospace; text-transform: uppercase; color: var(--get); }
.verb:is(.post, .patch) { color: var(--post); }
.verb.delete { color: var(--bad); }
main { padding: 48px clamp(24px, 6vw, 88px) 120px; max-inline-size: 960px; }
h1 { margin: 0 0 8px; font-size: 34px; line-height: 1.15; letter-spacing: -0.02em; }
.lead { margin: 0 0 48px; font-size: 18px; color: var(--quiet); }
h2 { margin: 72px 0 4px; font-size: 24px; letter-spacing: -0.01em; }
h2 + p { margin: 0 0 24px; color: var(--quiet); }
header + section h2 { margin-block-start: 0; }
article { margin: 0 0 24px; padding: 28px 32px; background: var(--raised); border: 1px solid var(--line); border-radius: 14px; }
h3 { margin: 0 0 6px; font-size: 19px; }
h4 { margin: 24px 0 6px; font-size: 13px; font-weight: 600; color: var(--quiet); }
.line { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: baseline; margin: 0 0 14px; }
.key { padding: 1px 9px; border: 1px solid var(--line); border-radius: 99px; font-size: 12px; color: var(--quiet); }
.fields { margin: 0; }
.fields > div { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 4px 20px; padding: 9px 0; border-block-start: 1px solid var(--line); }
dt { min-inline-size: 0; }
dd { margin: 0; min-inline-size: 0; font-size: 14.5px; color: var(--quiet); }
dd strong { font-weight: 550; color: var(--ink); }
.type { display: block; font-size: 12.5px; color: var(--quiet); overflow-wrap: anywhere; }
.variant { margin: 10px 0 2px; font-size: 13px; color: var(--quiet); }
details { border-block-start: 1px solid var(--line); padding: 9px 0; font-size: 14.5px; }
summary { cursor: pointer; color: var(--quiet); }
.flat > summary { list-style: none; cursor: default; }
.flat > summary::-webkit-details-marker { display: none; }
details .fields { margin: 10px 0 6px 20px; }
.status { display: inline-block; min-inline-size: 40px; font: 600 13px/1.4 ui-monospace, Menlo, Consolas, monospace; color: var(--get); }
.s4, .s5 { color: var(--bad); }
.flat > summary { display: grid; grid-template-columns: 48px minmax(0, 1fr); gap: 2px 0; }
.flat > summary > span:not(.status) { grid-column: 2; }
.codes dt a { text-decoration: none; }
.codes dt a:hover code { text-decoration: underline; text-underline-offset: 5px; }
.codes > div:target { background: color-mix(in oklab, var(--link) 10%, transparent); }
@media (max-width: 760px) {
  body { display: block; }
  nav { position: static; block-size: auto; padding: 24px 20px 0; border: 0; }
  nav ul { margin-block-end: 14px; }
  .long ul { display: none; }
  main { padding: 24px 16px 80px; }
  article { padding: 20px 18px; }
  .fields > div { grid-template-columns: minmax(0, 1fr); }
}
`;
