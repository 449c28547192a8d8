/** What the tests need of one React, and ours on top of it: bundled together, as an application would be. */
export { act, createElement, StrictMode, version } from 'react';
export { createRoot, hydrateRoot } from 'react-dom/client';
export { renderToString } from 'react-dom/server';
export * from '../index.ts';
export { made } from './fake-widget.ts';
