/** Prints the dialog without the page behind it; in page mode it is part of the page. */
export function printAlone(page: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(page ? '' : '@media print{body{display:none!important}}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const done = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  // Some browsers return from `print` at once.
  addEventListener('afterprint', done, { once: true });
  print();
}
