-- 2026-11-23: one nonce a workflow, for ever. Rows here are never deleted.

-- The allocator: one row a chain and address.
create table signer (
  chain_id bigint not null,
  address text not null,
  next_nonce bigint not null,
  paused boolean not null default false,
  primary key (chain_id, address)
);

create table tx_journal (
  id text primary key,
  workflow_id text not null references workflow,
  stage text not null,
  chain_id bigint not null,
  from_addr text not null,
  nonce bigint not null,
  predicted_address text not null,
  gas numeric(78) not null,
  max_fee_per_gas numeric(78) not null,
  max_priority_fee_per_gas numeric(78) not null,
  data_hash text not null,
  status text not null default 'reserved' check (status in ('reserved', 'signed', 'confirmed', 'failed', 'lost')),
  confirmed_block numeric(78),
  created_at timestamptz not null default clock_timestamp(),
  unique (workflow_id, stage),
  unique (chain_id, from_addr, nonce)
);

-- n > 1 is a fee bump of the same nonce.
create table tx_attempt (
  tx_id text not null references tx_journal,
  n int not null,
  tx_hash text not null unique,
  raw text not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (tx_id, n)
);

create table contract (
  id text primary key,
  owner_id text not null,
  workflow_id text references workflow,
  contract_name text not null,
  contract_type text not null,
  solidity_version text not null,
  source_code text not null,
  source_code_hash text not null,
  abi jsonb not null,
  bytecode text not null,
  deployed_bytecode text not null,
  constructor_args jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index contract_by_workflow on contract (workflow_id);

create table deployment (
  id text primary key,
  owner_id text not null,
  workflow_id text not null references workflow,
  contract_id text not null references contract,
  network text not null,
  chain_id bigint not null,
  contract_address text not null,
  deployer_address text not null,
  transaction_hash text not null,
  block_number numeric(78) not null,
  gas_used numeric(78) not null,
  gas_price numeric(78) not null,
  confirmation_blocks int not null,
  emulated boolean not null,
  deployed_at timestamptz not null,
  unique (chain_id, transaction_hash)
);
create index deployment_by_workflow on deployment (workflow_id);
