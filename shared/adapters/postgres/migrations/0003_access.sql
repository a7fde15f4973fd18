-- 2026-11-23: who may call, how often, and what was counted.

create table api_key (
  id text primary key,
  owner_id text not null,
  name text not null,
  scopes jsonb not null,
  environment text not null check (environment in ('live', 'test')),
  last4 text not null,
  hmac text not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index api_key_by_owner on api_key (owner_id);

-- Generic cell rate algorithm: the theoretical arrival time of the subject's next unit.
create table rate_limit (
  subject text primary key,
  tat timestamptz not null
);

create table metric (
  name text not null,
  labels jsonb not null,
  value double precision not null,
  primary key (name, labels)
);
-- A flush is applied once however often it is sent.
create table metric_flush (
  id text primary key,
  created_at timestamptz not null default clock_timestamp()
);
create index metric_flush_age on metric_flush (created_at);
