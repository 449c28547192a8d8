/** What a database is worth without the secret of its server, after "Without it". */
export const WITHOUT_SECRET =
  'what is sealed with it cannot be read (the secrets of webhook endpoints and of the executor, signing keys), dialogs that are open cannot go on, receipts are signed with another key, and customers who were erased are taken for new ones';
