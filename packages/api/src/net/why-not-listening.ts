/** Where a server was to listen, and the variables that say so. */
export interface ListeningAt {
  readonly port: number;
  readonly host: string;
  readonly portName: string;
  readonly hostName: string;
}

type Advice = (at: ListeningAt) => string;

const noHost: Advice = ({ host, hostName }) =>
  `${hostName} is ${host}, which is no address of this machine. Write 127.0.0.1 for this machine only, 0.0.0.0 for every address that it has, or one of them.`;

const byCode: Readonly<Record<string, Advice>> = {
  EADDRINUSE: ({ port, portName }) => `Port ${port} is taken. Stop what uses it, or set ${portName}.`,
  EACCES: ({ port, portName }) =>
    `The user of the server may not listen at port ${port}. Set ${portName} to one above 1023, with a proxy in front.`,
  EADDRNOTAVAIL: noHost,
  ENOTFOUND: noHost,
  EAI_AGAIN: noHost,
};

/** An error of a server that begins to listen, as something that says what to do. */
export const whyNotListening = (at: ListeningAt, { code = 'unknown' }: NodeJS.ErrnoException): string => {
  const advice = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  return (
    advice?.(at) ??
    `${at.host}, port ${at.port} cannot be used (${code}). Set ${at.hostName} or ${at.portName}.`
  );
};
