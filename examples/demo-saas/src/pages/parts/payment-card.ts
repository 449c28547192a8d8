import { html } from 'hono/html';
import type { AccountView } from '../account-page.ts';
import type { Html } from '../layout.ts';

export const paymentCard = ({ words, subscriber }: AccountView): Html =>
  html`<section class="card payment" id="payment" aria-labelledby="payment-title">
    <h2 id="payment-title">${words.payment.title}</h2>
    <p class="method"><span class="method-icon" aria-hidden="true"></span><span><strong>${subscriber.payment.method}</strong> <span class="digits">${subscriber.payment.detail}</span></span></p>
    <p class="receipts">${words.payment.invoices} <span>${subscriber.email}</span></p>
  </section>`;
