/** What the first screen does not need: fetched as soon as that one is painted. */
export { default as css } from '../../styles/later.css?inline';
export { converse } from '../dialog/converse.ts';
export { rehearsing } from '../dialog/rehearse.tsx';
export { stay } from '../dialog/stay.ts';
export { FollowUp } from './follow-up.tsx';
export { Notes } from './notes.tsx';
export { screensAhead } from './screens-ahead.ts';
export { steps } from './steps.ts';
