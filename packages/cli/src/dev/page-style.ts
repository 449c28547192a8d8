/** How the page of `partwell dev` looks. Its colours are its own: the dialog's come from the flow. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f5f4f1, #17171a);
  --sheet: light-dark(#ffffff, #202024);
  --ink: light-dark(#1d1c1a, #f0eff2);
  --quiet: light-dark(#63605a, #a9a7b0);
  --line: light-dark(#e0ddd6, #36363d);
  --accent: light-dark(#4a41c8, #aaa4ff);
  --wrong: light-dark(#a3231f, #ff9a92);
  --wrong-ground: light-dark(#fdeeec, #35201f);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-inline-size: 720px; margin-inline: auto; padding: 32px 20px 64px; display: grid; gap: 24px; }
main > * { min-inline-size: 0; }
h1 { font-size: 15px; font-weight: 600; margin: 0; }
h2 { font-size: 15px; font-weight: 600; margin: 0 0 12px; }
p { margin: 0; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
pre { margin: 12px 0 0; overflow-x: auto; tab-size: 2; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; justify-content: space-between; }
.quiet { color: var(--quiet); font-size: 14px; }
nav { display: flex; flex-wrap: wrap; gap: 8px; }
nav a { padding: 6px 14px; border: 1px solid var(--line); border-radius: 999px; color: inherit; text-decoration: none; }
nav a:hover { border-color: var(--quiet); }
nav a[aria-current] { background: var(--ink); border-color: var(--ink); color: var(--ground); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; padding: 24px; }
.plan { font-size: 28px; font-weight: 650; line-height: 1.2; margin: 0 0 4px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 20px; margin: 20px 0 24px; }
dt { color: var(--quiet); }
dd { margin: 0; }
.cancel { display: inline-block; padding: 11px 18px; border: 1px solid var(--line); border-radius: 10px; color: inherit;
  font-weight: 600; text-decoration: none; }
.cancel:hover { border-color: var(--ink); }
.problems { background: var(--wrong-ground); border-color: var(--wrong); }
.problems h2 { color: var(--wrong); }
.problems[hidden] { display: none; }
ol { list-style: none; margin: 0; padding: 0; }
li + li { border-block-start: 1px solid var(--line); }
li summary { display: flex; flex-wrap: wrap; gap: 2px 12px; padding-block: 10px; cursor: pointer; }
li summary time { color: var(--quiet); font-variant-numeric: tabular-nums; }
li summary b { font-weight: 600; }
li pre { margin: 0 0 12px; }
summary { cursor: pointer; }
details.facts, .below { margin-block-start: 20px; }
@media (max-width: 480px) { section { padding: 18px; } .plan { font-size: 24px; } }
`;
