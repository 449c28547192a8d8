import type { StateName } from '@partwell/flow';
import type { Scene } from '../scene.ts';
import type { Screen } from '../screen.ts';
import { confirmScreen } from './confirm.ts';
import { doneScreen } from './done.ts';
import { offerScreen } from './offer.ts';
import { permissionScreen } from './permission.ts';
import { reasonScreen } from './reason.ts';
import { refusedScreen } from './status.ts';

/** Where nothing is carried out, nothing is waited for either: those states have no screen here. */
const screens: Partial<Record<StateName, (scene: Scene) => Screen>> = {
  reason: reasonScreen,
  permission: permissionScreen,
  offer: offerScreen,
  confirm: confirmScreen,
  refused: refusedScreen,
  done: doneScreen,
};

/** What the subscriber sees; nothing once the dialog is closed. */
export const screenOf = (scene: Scene): Screen | undefined => screens[scene.state.name]?.(scene);
