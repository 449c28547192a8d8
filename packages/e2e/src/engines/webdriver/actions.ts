import type { KeyStep, PointerStep } from '../surface.ts';
import { keyCode } from './key-code.ts';

// What WebDriver and WebDriver BiDi both take as the actions of an input device.

export const keyActions = (steps: readonly KeyStep[]) => ({
  type: 'key',
  id: 'keyboard',
  actions: steps.map((step) =>
    'down' in step
      ? { type: 'keyDown', value: keyCode(step.down) }
      : { type: 'keyUp', value: keyCode(step.up) },
  ),
});

export const pointerActions = (steps: readonly PointerStep[], pointerType: 'mouse' | 'touch' = 'mouse') => ({
  type: 'pointer',
  id: pointerType,
  parameters: { pointerType },
  actions: steps.map((step) =>
    'move' in step
      ? { type: 'pointerMove', x: Math.round(step.move.x), y: Math.round(step.move.y), duration: 0 }
      : { type: step.press === 'down' ? 'pointerDown' : 'pointerUp', button: 0 },
  ),
});

export const wheelActions = (x: number, y: number, down: number) => ({
  type: 'wheel',
  id: 'wheel',
  actions: [{ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: down }],
});
