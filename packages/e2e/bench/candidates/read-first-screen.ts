import type { Page } from 'playwright-core';
import type { FirstScreen } from './vanilla.ts';

/** What our dialog says on its first screen; it must be open. */
export const readFirstScreen = (page: Page): Promise<FirstScreen> =>
  page.evaluate(() => {
    const root = document.querySelector('partwell-dialog')?.shadowRoot;
    const find = (selector: string) => root?.querySelector<HTMLElement>(selector) ?? undefined;
    const text = (selector: string) => find(selector)?.textContent?.trim() ?? '';
    const all = (selector: string) => [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const heading = find('h2');
    const dialog = find('dialog');
    if (!heading || !dialog) throw new Error('our dialog is not open');
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(heading);
    const [leave, next] = all('.actions button').map((button) => button.textContent ?? '');
    return {
      lang: dialog.lang,
      progress: {
        words: text('.progress'),
        reached: all('.progress i[data-reached=true]').length,
        total: all('.progress i').length,
      },
      close: find('.close')?.ariaLabel ?? '',
      title: heading.textContent ?? '',
      lead: text('.lead') || undefined,
      question: text('legend'),
      hint: text('.hint'),
      reasons: all('[data-reason]').map((reason) => ({
        id: reason.dataset.reason ?? '',
        label: reason.querySelector('label')?.textContent ?? '',
      })),
      leave: leave ?? '',
      next: next ?? '',
      accent: getComputedStyle(dialog).getPropertyValue('--brand'),
      heading: `${fontWeight} ${fontSize} ${fontFamily}`,
    };
  });
