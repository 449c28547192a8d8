import * as Dialog from '@radix-ui/react-dialog';
import { createRoot } from 'react-dom/client';
import { CancelButton } from './cancel-button.tsx';
import { root } from './page.ts';

createRoot(root()).render(
  <Dialog.Root defaultOpen>
    <Dialog.Trigger id="opener">Settings</Dialog.Trigger>
    <Dialog.Portal>
      <Dialog.Overlay style={{ position: 'fixed', inset: 0, background: 'rgb(0 0 0 / 40%)' }} />
      <Dialog.Content id="host-modal" style={{ position: 'fixed', insetBlockStart: 40, background: '#fff' }}>
        <Dialog.Title>Settings</Dialog.Title>
        <Dialog.Description>Your account</Dialog.Description>
        <input id="theirs" aria-label="Name" />
        <CancelButton />
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>,
);
