/** What the loader imports. Withheld: components and model, which only `prepare` puts together. */
export { prepare } from './dialog/prepare.tsx';
