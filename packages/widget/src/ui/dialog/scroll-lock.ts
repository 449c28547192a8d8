import { styleSheet } from './style-sheet.ts';

/**
 * Keeps the page from scrolling, and from being printed with a receipt, and returns what undoes it. A stylesheet of its own, so that no
 * attribute or inline style of the page is touched, whoever else changes them meanwhile.
 */
export function lockScroll(): () => void {
  const { documentElement: html, body } = document;
  // The viewport takes its overflow from `html`, or from `body` where `html` leaves it; locking the
  // wrong one would make `body` a scroller of its own and the page would jump to its top.
  const fromBody =
    getComputedStyle(html).overflow === 'visible' && getComputedStyle(body).overflow !== 'visible';
  const gutter = innerWidth > html.clientWidth ? 'html{scrollbar-gutter:stable!important}' : '';
  const lock = styleSheet(
    `${fromBody ? 'body' : 'html'}{overflow:hidden!important}${gutter}@media print{body{display:none!important}}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, lock];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== lock);
  };
}
