/** Registers `<partwell-cancel>`. Only this entry has an effect when it is imported, and on a server not even that. */
import { registerCancelElement } from './cancel-element.ts';

export type { CancelElement } from './cancel-element.ts';

registerCancelElement();
