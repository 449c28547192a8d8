import { Modal } from 'bootstrap';
import { ownCancel, root, token } from './page.ts';

root().innerHTML = `
  <div class="modal" id="host-modal" tabindex="-1" aria-labelledby="host-title">
    <div class="modal-dialog"><div class="modal-content">
      <div class="modal-header"><h1 class="modal-title fs-5" id="host-title">Settings</h1></div>
      <div class="modal-body">
        <input id="theirs" class="form-control" aria-label="Name">
        <button type="button" id="cancel" class="btn btn-link" data-partwell-cancel>Cancel subscription</button>
      </div>
    </div></div>
  </div>`;
const cancel = document.querySelector<HTMLElement>('#cancel');
cancel?.setAttribute('data-partwell-token', token());
cancel?.addEventListener('click', ownCancel);
// As it comes: `focus: true` enforces focus inside it, Escape and backdrop close it.
new Modal('#host-modal').show();
