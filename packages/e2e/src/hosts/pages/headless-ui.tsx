import { Dialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CancelButton } from './cancel-button.tsx';
import { root } from './page.ts';

/** Makes everything beside it inert, traps focus and closes on a click outside. */
function Settings() {
  const [open, setOpen] = useState(true);
  return (
    <Dialog open={open} onClose={() => setOpen(false)}>
      <DialogBackdrop style={{ position: 'fixed', inset: 0, background: 'rgb(0 0 0 / 40%)' }} />
      <div style={{ position: 'fixed', insetBlockStart: 40 }}>
        <DialogPanel id="host-modal" style={{ background: '#fff' }}>
          <DialogTitle>Settings</DialogTitle>
          <input id="theirs" aria-label="Name" />
          <CancelButton />
        </DialogPanel>
      </div>
    </Dialog>
  );
}

createRoot(root()).render(<Settings />);
