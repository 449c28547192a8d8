/** The tables. `ledger.action` is what makes carrying out the same action twice impossible. */
export const schema = `
create table if not exists subscription (
  id text primary key,
  subscriber text not null unique,
  round integer not null,
  trial integer not null,
  plan text not null,
  plan_name text not null,
  price_amount integer not null,
  price_currency text not null,
  interval text not null,
  started_at text not null,
  period_end text not null,
  next_charge_at text,
  cancel_at text,
  paused_from text,
  paused_until text,
  scheduled_plan text,
  discount text,
  seats text,
  scheduled_seats text,
  price_kept_until text,
  credit text,
  given text,
  seeded_at text not null
) strict;

create table if not exists charge (
  subscription text not null references subscription (id) on delete cascade,
  at text not null,
  amount integer not null,
  currency text not null,
  plan_name text not null
) strict;

create table if not exists ledger (
  id integer primary key,
  action text unique,
  subscription text not null references subscription (id) on delete cascade,
  kind text not null,
  by text not null check (by in ('partwell', 'page')),
  command text not null,
  offer text,
  session text,
  at text not null
) strict;

create table if not exists lead (
  ledger integer primary key references ledger (id) on delete cascade,
  subscription text not null,
  channel text not null,
  slot text,
  phone text,
  email text,
  note text,
  at text not null
) strict;

create table if not exists webhook (
  id text primary key,
  type text not null,
  timestamp text not null,
  customer text not null,
  payload text not null,
  received_at text not null,
  deliveries integer not null default 1
) strict;

create table if not exists refusal (
  id integer primary key,
  at text not null,
  path text not null,
  code text not null
) strict;
`;
