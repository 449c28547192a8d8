import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { VisitOptions } from '../engine.ts';

/** The browser's own bars, that of what was saved too, are as wide as a phone is; without this no window is narrower. */
const theme = `
* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }
image { -gtk-icon-transform: scale(0.1) }
entry { font-size: 1px; margin: 0 -30px }
`;

/** A desktop set as somebody has set theirs, in a folder of its own; the caller removes it. */
export async function desktopOf({ colorScheme, reducedMotion = 'reduce', timeZone, whole }: VisitOptions) {
  const folder = await mkdtemp(path.join(tmpdir(), 'partwell-webkit-'));
  const gtk = path.join(folder, 'gtk-3.0');
  await mkdir(gtk);
  await writeFile(path.join(gtk, 'gtk.css'), theme);
  await writeFile(
    path.join(gtk, 'settings.ini'),
    `[Settings]\ngtk-enable-animations=${reducedMotion === 'reduce' ? 0 : 1}\n`,
  );
  return {
    folder,
    env: {
      XDG_CONFIG_HOME: folder,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      GTK_THEME: '',
      // A container's root has no sandbox.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      MESA_SHADER_CACHE_DISABLE: 'true',
      // Without a graphics card, putting layers together is a third of its work.
      ...(!whole && { WEBKIT_DISABLE_COMPOSITING_MODE: '1' }),
    },
    args: [
      ...(colorScheme === 'dark' ? ['--dark-mode'] : []),
      ...(timeZone ? [`--time-zone=${timeZone}`] : []),
    ],
  };
}
