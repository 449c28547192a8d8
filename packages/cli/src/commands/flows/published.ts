interface Published {
  readonly flow: string;
  readonly version: number;
  readonly changed: boolean;
}

/** What is in force now, in a sentence. */
export const published = ({ flow, version, changed }: Published): string =>
  changed
    ? `${flow}: version ${version} is in force. Sessions that have begun keep theirs.`
    : `${flow}: version ${version} was in force already; nothing has changed.`;
