/** What the page of `partwell dev` does: follows the news, and opens the dialog again after a save. */
export const pageScript = `(() => {
const control = document.querySelector('[data-partwell-cancel]');
const problems = document.querySelector('.problems');
const calls = document.querySelector('ol');
let leaving = false;
const nothing = document.querySelector('#nothing');

const told = {
  revision({ revision }) {
    if (revision === document.documentElement.dataset.revision) return;
    // The dialog closes when the page goes: that is not the developer's wish.
    leaving = true;
    location.reload();
  },
  problems({ report }) {
    problems.hidden = report === '';
    problems.querySelector('pre').textContent = report;
  },
  call({ to, says, at, body }) {
    nothing.hidden = true;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const time = document.createElement('time');
    time.dateTime = at;
    time.textContent = new Date(at).toLocaleTimeString();
    const name = document.createElement('b');
    name.textContent = says;
    const where = document.createElement('span');
    where.className = 'quiet';
    where.textContent = 'to your ' + to;
    summary.append(time, name, where);
    const pre = document.createElement('pre');
    pre.textContent = JSON.stringify(body, null, 2);
    details.append(summary, pre);
    const item = document.createElement('li');
    item.append(details);
    calls.prepend(item);
  },
};

const news = new EventSource('/dev/feed');
news.onopen = () => calls.replaceChildren();
news.onmessage = ({ data }) => {
  const each = JSON.parse(data);
  told[each.kind](each);
};
// Each page that is left would hold a connection until the browser has none left.
addEventListener('pagehide', () => news.close());

addEventListener('partwell:step', () => sessionStorage.setItem('open', location.search), true);
addEventListener('partwell:close', () => leaving || sessionStorage.removeItem('open'), true);
addEventListener('partwell:ready', () => {
  if (sessionStorage.getItem('open') === location.search) control?.click();
}, { once: true, capture: true });
})();
`;
