import type { StateName } from '@partwell/flow';
import { css, type Description } from '../engines/index.ts';
import { Leaver } from './leaver.ts';

/** A person who leaves on a page of its own, without a dialog. */
export class PageLeaver extends Leaver {
  override get dialog(): Description {
    return css('[data-page]', { within: 'partwell-dialog' });
  }

  /** The page has begun by itself. */
  override async asksToCancel(first: StateName = 'reason'): Promise<void> {
    await this.sees(first);
  }

  override get scrolled(): Description {
    return css('html');
  }

  override async gives(reason: string): Promise<void> {
    const option = `[data-reason="${reason}"] > .option input`;
    await this.tab.click(this.part(option));
    await this.tab.sees(this.part(`${option}:checked`));
  }

  override async sees(moment: StateName): Promise<void> {
    await this.tab.sees(`[data-page][data-state="${moment}"]`);
  }
}
