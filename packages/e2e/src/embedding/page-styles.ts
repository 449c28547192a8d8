import type { Tab } from '../engines/index.ts';

/** Notes every computed style of every element of the page, ours left out. */
export function noteStyles(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const styles = new Map<Element, Record<string, string>>();
    for (const element of document.querySelectorAll(':not(partwell-dialog, script)')) {
      const computed = getComputedStyle(element);
      styles.set(
        element,
        Object.fromEntries([...computed].map((name) => [name, computed.getPropertyValue(name)])),
      );
    }
    Object.assign(window, { notedStyles: styles });
  });
}

/** What is different from what was noted: `tag property: before → now`. */
export function changedStyles(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const { notedStyles } = window as unknown as { notedStyles: Map<Element, Record<string, string>> };
    const changes: string[] = [];
    for (const [element, before] of notedStyles) {
      const now = getComputedStyle(element);
      for (const [name, value] of Object.entries(before)) {
        const is = now.getPropertyValue(name);
        if (is !== value) changes.push(`${element.localName} ${name}: ${value} → ${is}`);
      }
    }
    return changes;
  });
}

/** Where everything in our dialog is and how it looks, one line an element. */
export function lookOfDialog(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const root = document.querySelector('partwell-dialog')?.shadowRoot;
    // With the veil around it, whose direction is the page's and means nothing: it is as wide as the window.
    return [...(root?.querySelectorAll('*') ?? [])].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const look = ['color', 'backgroundColor', 'fontSize', 'opacity', 'filter', 'display'] as const;
      const direction = element.closest('dialog') && style.direction;
      return [element.localName, x, y, width, height, direction, ...look.map((name) => style[name])].join(
        ' ',
      );
    });
  });
}
