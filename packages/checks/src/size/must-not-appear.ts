/** A library that must not be in a file, and words of its own that survive minifying and prove that it is. */
export type Stranger = { library: string; from: string; marker: string };

/** What no page has to load: it belongs on the server, or into our own tools. */
export const mustNotAppear: readonly Stranger[] = [
  { library: 'zod', from: 'packages/flow', marker: 'invalid_type' },
  { library: '@growthbook/growthbook', from: 'packages/flow', marker: '$elemMatch' },
  { library: 'intl-messageformat', from: 'packages/flow', marker: 'MISSING_VALUE' },
  { library: 'ky', from: 'packages/dev', marker: 'HTTPError' },
];
