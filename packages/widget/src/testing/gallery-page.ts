import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A variable font as a face of the page: what the pictures are drawn with, on any machine. */
const face = (font: string, file: string, range: string) => {
  const bytes = readFileSync(require.resolve(`${font}/files/${file}-wght-normal.woff2`));
  return `@font-face{font-family:Gallery;font-weight:100 900;unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString('base64')})}`;
};

/** An account page whose own font comes with it, so that a picture of the dialog is the same everywhere. */
export const galleryPage =
  () => `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Account</title><style>
${face('@fontsource-variable/noto-sans', 'noto-sans-latin', 'U+0-24F,U+2000-20FF,U+2122')}
${face('@fontsource-variable/noto-sans-arabic', 'noto-sans-arabic-arabic', 'U+600-6FF,U+750-77F,U+FB50-FEFF')}
body{margin:0;font-family:Gallery,sans-serif;background:#f4f4f6;color:#222}
main{max-width:720px;margin:60px auto;padding:24px;background:#fff;border-radius:8px}
@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}main{background:#1c1c1f}}</style>
<main><h1>Billing</h1><p>Pro plan. Renews on 14 December 2026. <span lang="ar">اشتراك</span></p>
<a href="/cancelled" data-partwell-cancel data-partwell-token="en">Cancel subscription</a></main>
<script async src="/partwell.js" data-key="pk_test_fixture"></script>`;
