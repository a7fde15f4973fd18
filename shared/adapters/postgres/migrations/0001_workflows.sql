-- 2026-11-23: the durable engine. Postgres is the record; everything else is transport.

create table workflow (
  id text primary key,
  owner_id text not null,
  nlp_input text not null,
  network text not null,
  options jsonb not null,
  status text not null default 'created',
  stage text not null default 'spec',
  progress_percentage int not null default 0,
  round int not null default 1,
  retry_count int not null default 0,
  failure jsonb,
  cancel_requested boolean not null default false,
  next_seq int not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  completed_at timestamptz
);
create index workflow_by_owner on workflow (owner_id, id desc);

create table stage_run (
  workflow_id text not null references workflow,
  stage text not null,
  status text not null default 'pending' check (status in ('pending', 'leased', 'waiting', 'done', 'failed', 'cancelled', 'dead')),
  round int not null default 1,
  started_round int not null default 0,
  attempt int not null default 0,
  fence bigint not null default 0,
  lease_owner text,
  lease_until timestamptz,
  next_run_at timestamptz not null default clock_timestamp(),
  result jsonb,
  last_error text,
  primary key (workflow_id, stage)
);
-- What is due, by stage: a lease that ran out is as due as a pending run.
create index stage_run_due on stage_run (stage, (coalesce(lease_until, next_run_at))) where status in ('pending', 'leased');

create table outbox (
  workflow_id text not null references workflow,
  seq int not null,
  event_id text not null unique,
  type text not null,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  claimed_until timestamptz,
  primary key (workflow_id, seq)
);
create index outbox_unpublished on outbox (created_at) where published_at is null;

create table effect (
  workflow_id text not null references workflow,
  stage text not null,
  kind text not null,
  input_hash text not null,
  response jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (workflow_id, stage, kind, input_hash)
);

create table dead_letter (
  id bigint generated always as identity primary key,
  kind text not null,
  ref text not null,
  error text not null,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  resolved_at timestamptz
);

create table idempotency (
  owner_id text not null,
  key text not null,
  request_hash text not null,
  workflow_id text not null references workflow,
  created_at timestamptz not null default clock_timestamp(),
  primary key (owner_id, key)
);
