import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CancelButton } from './cancel-button.tsx';
import { root } from './page.ts';

/** As it comes: enforced focus, scroll lock, closes on Escape and backdrop. */
function Settings() {
  const [open, setOpen] = useState(true);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} slotProps={{ paper: { id: 'host-modal' } }}>
      <DialogTitle>Settings</DialogTitle>
      <DialogContent>
        <input id="theirs" aria-label="Name" />
        <CancelButton />
      </DialogContent>
    </Dialog>
  );
}

createRoot(root()).render(<Settings />);
