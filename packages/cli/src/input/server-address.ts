import { InvalidArgumentError } from 'commander';

/** Where a server with this environment is for who asks from the same machine. */
export function addressFrom({ PARTWELL_HOST, PARTWELL_PORT }: NodeJS.ProcessEnv): string {
  const host = PARTWELL_HOST?.trim() || '127.0.0.1';
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${PARTWELL_PORT?.trim() || '4680'}`;
}

/** `--api`: where a server is. */
export function addressArgument(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InvalidArgumentError('Use an address, such as https://cancel.example.com.');
  }
  return text.replace(/\/+$/, '');
}
