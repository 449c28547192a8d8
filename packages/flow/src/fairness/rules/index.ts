import type { Rule } from '../rule.ts';
import { cancelLabelLiteral } from './cancel-label-literal.ts';
import { cancelNotAnotherOffer } from './cancel-not-another-offer.ts';
import { confirmshaming } from './confirmshaming.ts';
import { directToConfirm } from './direct-to-confirm.ts';
import { durableReceipt } from './durable-receipt.ts';
import { effectsBeforeCommit } from './effects-before-commit.ts';
import { emotiveMedia } from './emotive-media.ts';
import { exitEveryStep } from './exit-every-step.ts';
import { explicitAccept } from './explicit-accept.ts';
import { fieldAllowlist } from './field-allowlist.ts';
import { freetextBounded } from './freetext-bounded.ts';
import { lossClaimsBound } from './loss-claims-bound.ts';
import { maxSteps } from './max-steps.ts';
import { noAccountCreation } from './no-account-creation.ts';
import { noBareCancel } from './no-bare-cancel.ts';
import { noCaptcha } from './no-captcha.ts';
import { noCostlierOffer } from './no-costlier-offer.ts';
import { noDelay } from './no-delay.ts';
import { noDoubleNegative } from './no-double-negative.ts';
import { noFakeUrgency } from './no-fake-urgency.ts';
import { noHumanGate } from './no-human-gate.ts';
import { noLoginWall } from './no-login-wall.ts';
import { noOfferOnConfirm } from './no-offer-on-confirm.ts';
import { noPreselection } from './no-preselection.ts';
import { noReoffer } from './no-reoffer.ts';
import { noTypedConfirm } from './no-typed-confirm.ts';
import { offerPermissionGate } from './offer-permission-gate.ts';
import { offerTermsComplete } from './offer-terms-complete.ts';
import { pauseHasEnd } from './pause-has-end.ts';
import { privacyNotice } from './privacy-notice.ts';
import { reasonAfterCommit } from './reason-after-commit.ts';
import { reasonNeutralOther } from './reason-neutral-other.ts';
import { reasonOptional } from './reason-optional.ts';
import { receiptNoMarketing } from './receipt-no-marketing.ts';
import { referencePriceTrue } from './reference-price-true.ts';
import { signupSymmetry } from './signup-symmetry.ts';
import { singleOfferScreen } from './single-offer-screen.ts';
import { statutoryLabel } from './statutory-label.ts';
import { winbackUnbundled } from './winback-unbundled.ts';
import { withdrawalRoute } from './withdrawal-route.ts';

/** Every rule that a document is held against; a new one is a file and a line. */
export const rules: readonly Rule[] = [
  exitEveryStep,
  maxSteps,
  signupSymmetry,
  singleOfferScreen,
  noReoffer,
  noOfferOnConfirm,
  directToConfirm,
  offerPermissionGate,
  noHumanGate,
  noLoginWall,
  noAccountCreation,
  noCaptcha,
  noDelay,
  noTypedConfirm,
  reasonOptional,
  reasonAfterCommit,
  freetextBounded,
  noPreselection,
  reasonNeutralOther,
  fieldAllowlist,
  privacyNotice,
  winbackUnbundled,
  receiptNoMarketing,
  confirmshaming,
  cancelLabelLiteral,
  statutoryLabel,
  noBareCancel,
  noDoubleNegative,
  lossClaimsBound,
  noFakeUrgency,
  offerTermsComplete,
  explicitAccept,
  noCostlierOffer,
  pauseHasEnd,
  referencePriceTrue,
  emotiveMedia,
  cancelNotAnotherOffer,
  effectsBeforeCommit,
  durableReceipt,
  withdrawalRoute,
];
