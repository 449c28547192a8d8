/** @jsxImportSource react */
import { CancelButton, usePartwell } from '@partwell/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { connection } from './connection.ts';

function Billing() {
  const [ended, setEnded] = useState('');
  const { open } = usePartwell({ ...connection, on: { outcome: ({ status }) => setEnded(status) } });
  return (
    <>
      <CancelButton options={connection} href="/cancel">
        Cancel subscription
      </CancelButton>
      <button type="button" onClick={() => open()}>
        Pause or change your plan
      </button>
      <output>{ended}</output>
    </>
  );
}

createRoot(document.querySelector('main') as HTMLElement).render(
  <StrictMode>
    <Billing />
  </StrictMode>,
);
