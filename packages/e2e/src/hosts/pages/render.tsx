import { renderToString } from 'react-dom/server';
import { WholeDocument, type WholeDocumentProps } from './whole-document.tsx';

/** Run by the bundling, not by a browser: the document as the server sends it. */
export const render = (props: WholeDocumentProps): string =>
  `<!doctype html>${renderToString(<WholeDocument {...props} />)}`;
