import { describe, expect, it } from 'vitest';
import { json } from '../testing/fake-server.ts';
import { inChromium } from '../testing/in-chromium.ts';

const suite = inChromium();

/** Every click that reaches the page, by the id and the tag of what was clicked. */
const noting =
  '<script>clicks=[];document.addEventListener("click",({target})=>clicks.push(target.id||target.tagName))</script>';

/** Presses the first control of such a page, which then draws something anew before the API has failed. */
async function pressedMeanwhile(body: string, drawAnew: () => void): Promise<unknown> {
  const at = await suite.visit({ body: `${body}${noting}` });
  suite.server.answers['POST /v1/sessions'] = async (response) => {
    await at.page.evaluate(drawAnew);
    json(response, 500, {});
  };
  await at.page.locator('[data-partwell-cancel]').first().click();
  await expect.poll(() => at.outcomes()).toHaveLength(1);
  return at.page.evaluate('clicks');
}

const button = (inside: string, id = '') =>
  `<button ${id && `id="${id}"`} data-partwell-cancel data-partwell-token="en">${inside}</button>`;

describe('the page’s own cancel, given back to a page that has drawn anew', () => {
  it('is pressed on the control where what was pressed in it is gone', async () => {
    const clicks = await pressedMeanwhile(button('<b>Cancel</b>', 'cancel'), () => {
      const control = document.getElementById('cancel') as HTMLElement;
      control.innerHTML = '<i>Cancel</i>';
    });
    expect(clicks).toEqual(['cancel']);
  });

  it('is pressed on the only control there is instead of it', async () => {
    const clicks = await pressedMeanwhile(button('Cancel'), () => {
      const control = document.querySelector('[data-partwell-cancel]') as HTMLElement;
      const drawn = control.cloneNode(true) as HTMLElement;
      drawn.id = 'again';
      control.replaceWith(drawn);
    });
    expect(clicks).toEqual(['again']);
  });

  it('is pressed in the shadow root that it was in', async () => {
    const at = await suite.visit({ body: `<div id="root"></div>${noting}` });
    await at.page.evaluate(
      (html) => {
        const root = (document.getElementById('root') as HTMLElement).attachShadow({ mode: 'open' });
        root.innerHTML = html;
        root.addEventListener('click', ({ target }) => {
          (window as unknown as { inside: string }).inside = (target as Element).id;
        });
      },
      button('Cancel', 'first'),
    );
    suite.server.answers['POST /v1/sessions'] = async (response) => {
      await at.page.evaluate(
        (html) => {
          const root = document.getElementById('root')?.shadowRoot as ShadowRoot;
          root.innerHTML = html;
        },
        button('Cancel', 'second'),
      );
      json(response, 500, {});
    };
    await at.page.locator('#first').click();
    await expect.poll(() => at.outcomes()).toHaveLength(1);
    expect(await at.page.evaluate('inside')).toBe('second');
  });

  it('is pressed on nothing where another control could be meant', async () => {
    const clicks = await pressedMeanwhile(`${button('Cancel A')}${button('Cancel B', 'other')}`, () => {
      const control = document.querySelector('[data-partwell-cancel]') as HTMLElement;
      control.replaceWith(control.cloneNode(true));
    });
    expect(clicks).toEqual([]);
  });

  it('submits the form that is there instead, as the same button does', async () => {
    const form =
      '<form action="/own"><input name="a" value="1"><button name="b" value="yes" data-partwell-cancel data-partwell-token="en">Cancel</button></form>';
    const at = await suite.visit({ body: `<main>${form}</main>` });
    suite.server.answers['POST /v1/sessions'] = async (response) => {
      await at.page.evaluate((html) => {
        (document.querySelector('main') as HTMLElement).innerHTML = html;
      }, form);
      json(response, 500, {});
    };
    // By the keyboard: a press of the button is caught as a click.
    await at.page.focus('input');
    await at.page.keyboard.press('Enter');
    await at.landsOnOwnWay();
    expect(at.page.url()).toContain('/own?a=1&b=yes');
  });
});
