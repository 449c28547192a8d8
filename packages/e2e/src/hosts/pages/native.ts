import { ownCancel, root, token } from './page.ts';

root().innerHTML = `
  <dialog id="host-modal">
    <h1>Settings</h1>
    <input id="theirs" aria-label="Name">
    <button type="button" id="cancel" data-partwell-cancel>Cancel subscription</button>
  </dialog>`;
const cancel = document.querySelector<HTMLElement>('#cancel');
cancel?.setAttribute('data-partwell-token', token());
cancel?.addEventListener('click', ownCancel);
document.querySelector<HTMLDialogElement>('#host-modal')?.showModal();
