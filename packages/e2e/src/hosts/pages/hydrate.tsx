import { hydrateRoot } from 'react-dom/client';
import { WholeDocument, type WholeDocumentProps } from './whole-document.tsx';

const attribute = (selector: string, name: string) =>
  document.querySelector(selector)?.getAttribute(name) ?? '';

/** The same properties the server had, read from what it rendered. */
const props: WholeDocumentProps = {
  token: attribute('#cancel', 'data-partwell-token'),
  script: attribute('script[data-key]', 'src'),
  publishableKey: attribute('script[data-key]', 'data-key'),
  log: attribute('script[src$="page-log.js"]', 'src'),
  entry: attribute('script[type=module]', 'src'),
};

declare global {
  interface Window {
    /** What React found different from what the server sent. */
    recovered?: string[];
    hydrate?: () => void;
  }
}

window.recovered = [];
window.hydrate = () => {
  hydrateRoot(document, <WholeDocument {...props} />, {
    onRecoverableError: (error) => window.recovered?.push(String(error)),
  });
};
// A test that wants to be quicker than hydration asks for it itself.
if (!location.search.includes('later')) window.hydrate();
