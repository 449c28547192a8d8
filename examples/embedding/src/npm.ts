import { createPartwell } from '@partwell/widget';
import { connection } from './connection.ts';

const told = document.querySelector('output');

createPartwell({
  ...connection,
  // The link keeps its own way of canceling: it is followed whenever anything fails.
  selector: '.cancel',
  on: {
    outcome: ({ status }) => told?.append(status),
  },
});
