import { globSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  build: {
    rolldownOptions: { input: globSync('*.html', { cwd: root }).map((page) => path.join(root, page)) },
  },
});
