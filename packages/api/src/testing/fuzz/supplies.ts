import type { World } from '../test-world.ts';
import type { FuzzedRequest } from './fuzzed-request.ts';
import { actions } from './supplies/actions.ts';
import { endpoints } from './supplies/endpoints.ts';
import { flows } from './supplies/flows.ts';
import { keys } from './supplies/keys.ts';
import { type Place, placeOf } from './supplies/place.ts';
import { sessions } from './supplies/sessions.ts';
import { once, type Things } from './supplies/supplier.ts';
import { tokens } from './supplies/tokens.ts';

/** Puts in what stands for `@@name@@` in a text: things that are really there. */
export type Supplies = (request: FuzzedRequest, text: string) => Promise<string>;

/** Things are shared so often before others are made: nothing comes of those that have ended. */
const USES = 15;

const kinds = [keys, sessions, actions, flows, endpoints];

export const suppliesOf = (world: World): Supplies => {
  const inMode = {
    test: once(async () => suppliedIn(await placeOf(world, 'test'))),
    live: once(async () => suppliedIn(await placeOf(world, 'live'))),
  };
  return async (request, text) => {
    const supplied = await inMode[request.mode]();
    const things = await supplied(request);
    const names = new Set([...text.matchAll(NAMES)].map(([, name = '']) => name));
    const known = new Map<string, string>();
    for (const name of names) known.set(name, await made(things, name));
    // What it is put into is JSON.
    return text.replace(NAMES, (_all, name: string) => JSON.stringify(known.get(name)).slice(1, -1));
  };
};

const NAMES = /@@(\w+)@@/g;

const made = (things: Things, name: string): Promise<string> => {
  const make = things[name];
  if (!make) throw new Error(`Nobody supplies ${name}.`);
  return make();
};

/** What there is for each request in one of the modes. */
const suppliedIn = (place: Place): ((request: FuzzedRequest) => Promise<Things>) => {
  const suppliers = kinds.map((kind) => kind(place));
  const fresh = (previewed: boolean): Things =>
    Object.assign({}, ...suppliers.map((supplier) => supplier.fresh(previewed)));
  let used = 0;
  let shared: Promise<{ readonly real: Things; readonly previewed: Things }> | undefined;

  const others = async () => {
    for (const { tidy } of suppliers) await tidy?.();
    return { real: fresh(false), previewed: fresh(true) };
  };

  return async (request) => {
    if (!shared || used % USES === 0) shared = others();
    used += 1;
    const { real, previewed } = await shared;
    const things = request.previewed ? previewed : real;
    return { ...(request.alone ? fresh(request.previewed) : things), ...tokens(place, request) };
  };
};
