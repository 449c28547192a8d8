/**
 * What the first screen does not need: fetched as soon as that one is painted. Every screen has its
 * words and its exit without this chunk.
 */
export { default as css } from '../../styles/later.css?inline';
export { Answers } from './answers.tsx';
export { ConfirmForm } from './confirm-form.tsx';
export { FollowUp } from './follow-up.tsx';
export { formDetails } from './form-details.ts';
export { Links } from './links.tsx';
export { Notes } from './notes.tsx';
export { OfferCard } from './offer-card.tsx';
export { Receipt } from './receipt.tsx';
