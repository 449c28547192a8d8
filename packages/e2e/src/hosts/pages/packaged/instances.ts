import { createPartwell } from '@partwell/widget';

/** A page that has the package instead of the script, and makes instances as it likes. */
Object.assign(window, { createPartwell });
