export { askInTerminal } from './ask-in-terminal.ts';
export { drawActions, drawScreen } from './draw-screen.ts';
export { ending, NOTHING } from './ending.ts';
export { everyScreen } from './every-screen.ts';
export { findAction } from './find-action.ts';
export { after, opened, type Played, type Stage } from './play.ts';
export { readScript } from './read-script.ts';
export type { Screen } from './screen.ts';
export { screenOf } from './screens/index.ts';
