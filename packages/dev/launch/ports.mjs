import net from 'node:net';
import { LaunchError } from './error.mjs';

/** Who listens where in development, and the variable that moves it. */
const listeners = [
  { name: 'Partwell', variable: 'PARTWELL_PORT', fallback: 4680 },
  { name: 'the demo', variable: 'DEMO_PORT', fallback: 4681 },
];

/**
 * The two ports of `npm start`, checked to be numbers, different and free.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ partwell: number, demo: number }>}
 */
export async function requirePorts(env) {
  const [partwell, demo] = listeners.map((listener) => readPort(listener, env));
  if (partwell === undefined || demo === undefined) throw new Error('unreachable');
  if (partwell === demo) {
    throw new LaunchError(`PARTWELL_PORT and DEMO_PORT are both ${demo}. Give them different numbers.`);
  }
  const ports = [partwell, demo];
  const taken = await Promise.all(ports.map(isTaken));
  const problems = listeners.flatMap(({ name, variable }, index) =>
    taken[index]
      ? [
          `Port ${ports[index]} for ${name} is taken.\n  Stop what listens there, or choose another: ` +
            `${variable}=${Number(ports[index]) + 20} npm start`,
        ]
      : [],
  );
  if (problems.length > 0) {
    const again =
      taken[0] && (await isPartwell(partwell))
        ? '\nPartwell is already running there: use that one, or end it with Ctrl-C.'
        : '';
    throw new LaunchError(problems.join('\n') + again);
  }
  return { partwell, demo };
}

/**
 * @param {{ variable: string, fallback: number }} listener
 * @param {Record<string, string | undefined>} env
 */
function readPort({ variable, fallback }, env) {
  const text = env[variable]?.trim();
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new LaunchError(`${variable} is "${text}". Set it to a port number from 1 to 65535, or unset it.`, 2);
}

/**
 * Browsers try ::1 as well as 127.0.0.1 for "localhost", so somebody on either of them is in the way.
 *
 * @param {number} port
 */
async function isTaken(port) {
  const answers = await Promise.all([accepts('127.0.0.1', port), accepts('::1', port), refusesUs(port)]);
  return answers.includes(true);
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function accepts(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 500 });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function refusesUs(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(true));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(false)));
  });
}

/** @param {number} port */
async function isPartwell(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/partwell.js`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(500),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
