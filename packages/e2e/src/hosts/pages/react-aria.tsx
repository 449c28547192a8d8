import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { CancelButton } from './cancel-button.tsx';
import { root } from './page.ts';

/** Hides everything outside from assistive technology, contains focus and closes on a press outside. */
function Settings() {
  const [open, setOpen] = useState(true);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={setOpen}
      isDismissable
      style={{ position: 'fixed', inset: 0, background: 'rgb(0 0 0 / 40%)' }}
    >
      <Modal>
        <Dialog id="host-modal" style={{ background: '#fff' }}>
          <Heading slot="title">Settings</Heading>
          <input id="theirs" aria-label="Name" />
          <CancelButton />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

createRoot(root()).render(<Settings />);
