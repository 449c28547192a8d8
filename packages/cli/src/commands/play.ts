import { Command } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import { decisionContext } from '../input/decision-context.ts';
import { factsAbout } from '../input/facts-about.ts';
import { loadFlows } from '../input/load-flows.ts';
import { type OneCustomer, withOneCustomer } from '../input/one-customer.ts';
import { readFacts } from '../input/read-facts.ts';
import { readText } from '../input/read-text.ts';
import { counted } from '../output/counted.ts';
import { dim } from '../output/style.ts';
import type { Screen, Stage } from '../play/index.ts';

interface Options extends OneCustomer {
  readonly script?: string;
  readonly transcript?: true;
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const MOST_COLUMNS = 88;
const FEWEST_COLUMNS = 24;

/** `partwell play`: a flow, walked in the terminal as the subscriber would. Nothing is carried out. */
export const playCommand = () =>
  withOneCustomer(new Command('play'))
    .summary('walk a flow in the terminal, as a subscriber would')
    .description(
      'Walks a flow screen by screen, with the words, offers and ways the dialog has. Nothing is carried out. ' +
        'Without a terminal the answers come from --script or are piped in, one a line, and a transcript is ' +
        'printed: good beside a change to a flow.',
    )
    .option('--script <steps>', 'what the subscriber does, with semicolons between')
    .option('--transcript', 'print every screen this customer can come to, and the way there')
    .addHelpText(
      'after',
      `
Examples:
  $ partwell play --flow flows/ --customer elin.json
  $ partwell play --flow flows/ --customer elin.json --script "reason too-expensive; continue; accept pause months-2"
  $ partwell play --flow flows/ --customer elin.json --transcript > screens.txt

Each screen shows what can be done on it, and what a script writes for it.

Exit codes: 0 played, 1 a flow is not valid, 2 a file, an option or a step that cannot be used, 130 interrupted.`,
    )
    .action(async (options: Options) => {
      const play = await import('../play/index.ts');
      const stage = await stageFor(options);
      if (!stage) {
        console.log('No flow is for this customer: the page’s own cancel is used.');
        return;
      }
      // Some terminals say that they have no columns at all.
      const columns = Math.max(
        FEWEST_COLUMNS,
        Math.min(MOST_COLUMNS, process.stdout.columns || MOST_COLUMNS),
      );
      console.log(play.NOTHING);
      if (options.transcript) printEveryScreen(play, stage, columns);
      else if (options.script !== undefined) playScript(play, stage, options.script, columns);
      else if (process.stdin.isTTY && process.stdout.isTTY) await playInTerminal(play, stage, columns);
      else playScript(play, stage, readText('-'), columns);
    });

type Play = typeof import('../play/index.ts');

async function stageFor(options: Options): Promise<Stage | undefined> {
  const { resolve, selectFlow } = await import('@partwell/flow/eligibility');
  const { now, timeZone } = options;
  const flows = loadFlows(options.flow);
  const facts = await factsAbout(readFacts(options.customer), options);
  const contextFor = decisionContext(options, flows);
  const selected = selectFlow(
    flows.map(({ flow }) => flow),
    facts,
    now,
  );
  const chosen = flows.find(({ flow }) => flow === selected);
  if (!chosen) return undefined;
  return {
    flow: chosen.flow,
    facts,
    now,
    timeZone,
    resolution: resolve(chosen.flow, facts, contextFor(chosen)),
  };
}

function playScript(play: Play, stage: Stage, script: string, columns: number): void {
  const { view } = stage.resolution;
  let played = play.opened(stage);
  let screen = play.screenOf({ view, state: played.state });
  if (screen) console.log(play.drawScreen(screen, columns));
  for (const step of play.readScript(script)) {
    console.log(`\n> ${step}`);
    if (!screen) throw new CliError('option_invalid', `\`${step}\` comes after the dialog is closed.`);
    const found = play.findAction(screen.actions, step);
    if (!found.ok) throw new CliError('option_invalid', found.why);
    const before = screen;
    played = play.after(stage, played, found.action.event(found.typed));
    screen = play.screenOf({ view, state: played.state });
    if (screen) console.log(drawChange(play, before, screen, columns));
  }
  console.log(play.ending(played));
}

/** An answer that is marked changes nothing but what can be done. */
function drawChange(play: Play, before: Screen, screen: Screen, columns: number): string {
  const looks = ({ title, blocks }: Screen) => JSON.stringify([title, blocks]);
  return looks(before) === looks(screen)
    ? play.drawActions(screen.actions, columns)
    : play.drawScreen(screen, columns);
}

async function playInTerminal(play: Play, stage: Stage, columns: number): Promise<void> {
  const { view } = stage.resolution;
  let played = play.opened(stage);
  for (;;) {
    const screen = play.screenOf({ view, state: played.state });
    if (!screen) break;
    // The prompt lists what can be done.
    console.log(play.drawScreen({ ...screen, actions: [] }, columns));
    try {
      played = play.after(stage, played, await play.askInTerminal(screen));
    } catch (cause) {
      // Ctrl+C is an answer, too.
      if (!(cause instanceof Error) || cause.name !== 'ExitPromptError') throw cause;
      process.exitCode = 130;
      break;
    }
  }
  console.log(play.ending(played));
}

function printEveryScreen(play: Play, stage: Stage, columns: number): void {
  const { screens, complete } = play.everyScreen(stage);
  for (const { screen, way } of screens) {
    console.log(play.drawScreen(screen, columns));
    console.log(dim(`\nreached by: ${way.join('; ') || 'opening the dialog'}\n`));
  }
  console.log(`${counted(screens.length, 'screen')}${complete ? '' : ', and more that were not walked to'}.`);
}
