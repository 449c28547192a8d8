import { expect } from 'vitest';
import { arrives, point, startLeaving } from './leaving.ts';

startLeaving();

const modals = ['native', 'radix', 'mui', 'bootstrap', 'headless-ui', 'react-aria'];
const headOf = (modal: string) =>
  modal === 'bootstrap' ? '<link rel="stylesheet" href="/bundles/bootstrap.css">' : '';

const hostile = `<style>
  * { color: red !important; font-size: 40px !important; opacity: 0.5 !important; pointer-events: none !important; visibility: hidden !important }
  div { display: none !important; position: static !important } body, #cancel { visibility: visible !important; pointer-events: auto !important }
  #wall { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: white !important }
</style><script>addEventListener('load', () => document.addEventListener('keydown', (event) => event.preventDefault(), true))</script>`;

point(35, async () => {
  const pages = [
    ...modals.map((bundle) => ({ name: bundle, arrival: { bundle, head: headOf(bundle) } })),
    { name: 'resets, layers and hotkeys', arrival: { head: hostile } },
  ];
  for (const { name, arrival } of pages) {
    const { who } = await arrives(arrival);
    const { tab } = who;
    if ('bundle' in arrival) await tab.sees('#host-modal');
    await tab.sees(who.trigger);
    await who.asksToCancel();
    if (!('bundle' in arrival))
      await tab.evaluate(() => {
        const wall = document.createElement('p');
        wall.id = 'wall';
        document.body.append(wall);
      });
    await who.gives('missing-feature');
    await tab.click(who.part('textarea'));
    await who.types('Exports, k?');
    const typed = await tab.evaluateOn(who.part('textarea'), (field: HTMLTextAreaElement) => field.value);
    expect([name, typed]).toEqual([name, 'Exports, k?']);
    await tab.close();
  }
});

point(36, async () => {
  for (const bundle of modals) {
    const { who } = await arrives({ bundle, head: headOf(bundle) });
    const { tab } = who;
    await tab.sees('#host-modal');
    await who.asksToCancel();
    expect([bundle, await who.focused()]).toEqual([bundle, expect.stringMatching(/^H2 /)]);
    await who.presses('Tab');
    expect([bundle, await who.focused()]).toEqual([bundle, expect.stringMatching(/^INPUT/)]);
    await tab.click(who.closer);
    await who.isBack();
    expect([bundle, await tab.evaluate(() => document.activeElement?.id)]).toEqual([bundle, 'cancel']);
    await tab.sees('#host-modal');
    await tab.click('#theirs');
    await who.types('Maya');
    const theirs = await tab.evaluateOn('#theirs', (field: HTMLInputElement) => field.value);
    expect([bundle, theirs]).toEqual([bundle, 'Maya']);
    await tab.close();
  }
});
