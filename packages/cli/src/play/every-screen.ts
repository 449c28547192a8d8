import { after, opened, type Played, type Stage } from './play.ts';
import type { Action, Screen } from './screen.ts';
import { screenOf } from './screens/index.ts';

export interface ReachedScreen {
  readonly screen: Screen;
  /** The shortest way there, as a script. */
  readonly way: readonly string[];
}

/** Beyond this nobody reads on; it is said that there are more. */
const MOST_STATES = 5000;
/** These lead to screens that were seen, or out of the dialog. */
const passed = new Set(['back', 'close', 'done', 'own-way']);

/** Every screen this customer can come to, each once, by its shortest way. */
export function everyScreen(stage: Stage): { screens: ReachedScreen[]; complete: boolean } {
  const screens = new Map<string, ReachedScreen>();
  const seen = new Set<string>();
  let next: { played: Played; way: string[] }[] = [{ played: opened(stage), way: [] }];
  while (next.length > 0 && seen.size < MOST_STATES) {
    const now = next;
    next = [];
    for (const { played, way } of now) {
      const key = JSON.stringify(played.state);
      if (seen.has(key)) continue;
      seen.add(key);
      const screen = screenOf({ view: stage.resolution.view, state: played.state });
      if (!screen) continue;
      const looks = looksOf(screen);
      if (!screens.has(looks)) screens.set(looks, { screen, way });
      for (const action of screen.actions.filter(({ name }) => !passed.has(name))) {
        next.push({
          played: after(stage, played, action.event(examples(action))),
          way: [...way, withExamples(action)],
        });
      }
    }
  }
  return { screens: [...screens.values()], complete: next.length === 0 };
}

/** The same screen with another answer marked, or with a way back, is not another one. */
function looksOf({ title, blocks, actions }: Screen): string {
  const names = actions.map(({ name }) => name).filter((name) => name !== 'back');
  return JSON.stringify([title, blocks, names]);
}

/** What is only typed makes no other screen: an example stands for it. */
const examples = ({ asks = [] }: Action): Record<string, string> =>
  Object.fromEntries(asks.filter(({ required }) => required).map(({ id }) => [id, '…']));

const withExamples = (action: Action): string =>
  [action.name, ...Object.keys(examples(action)).map((id) => `${id}=…`)].join(' ');
