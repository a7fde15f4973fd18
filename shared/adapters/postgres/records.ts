import type { ContractRecord, DeploymentRecord } from '../../ports/workflows.ts'
import { json, optional, type Sql, type Tx } from './sql.ts'

/** Contracts and deployments as rows. */

interface ContractRow extends Omit<ContractRecord, 'workflowId'> {
  workflowId: string | null
}

interface DeploymentRow extends Omit<DeploymentRecord, 'chainId'> {
  chainId: bigint
}

export async function insertContract(tx: Tx, contract: Omit<ContractRecord, 'createdAt'>): Promise<void> {
  const row = {
    ...contract,
    workflowId: contract.workflowId ?? null,
    abi: json(tx, contract.abi),
    constructorArgs: json(tx, contract.constructorArgs),
  }
  await tx`insert into contract (id, owner_id, workflow_id, contract_name, contract_type, solidity_version,
      source_code, source_code_hash, abi, bytecode, deployed_bytecode, constructor_args)
    values (${row.id}, ${row.ownerId}, ${row.workflowId}, ${row.contractName}, ${row.contractType},
      ${row.solidityVersion}, ${row.sourceCode}, ${row.sourceCodeHash}, ${row.abi}, ${row.bytecode},
      ${row.deployedBytecode}, ${row.constructorArgs})`
}

export async function insertDeployment(tx: Tx, row: DeploymentRecord): Promise<void> {
  // numeric parameters travel as text: the client would send a bigint as int8.
  await tx`insert into deployment (id, owner_id, workflow_id, contract_id, network, chain_id, contract_address,
      deployer_address, transaction_hash, block_number, gas_used, gas_price, confirmation_blocks, emulated, deployed_at)
    values (${row.id}, ${row.ownerId}, ${row.workflowId}, ${row.contractId}, ${row.network}, ${row.chainId},
      ${row.contractAddress}, ${row.deployerAddress}, ${row.transactionHash}, ${String(row.blockNumber)}, ${String(row.gasUsed)},
      ${String(row.gasPrice)}, ${row.confirmationBlocks}, ${row.emulated}, ${row.deployedAt})`
}

export async function contractsOf(sql: Sql, ownerId: string, workflowId: string): Promise<ContractRecord[]> {
  const rows = await sql<ContractRow[]>`
    select * from contract where workflow_id = ${workflowId} and owner_id = ${ownerId} order by id`
  return rows.map(contractOf)
}

export async function findContract(
  sql: Sql,
  ownerId: string,
  id: string,
): Promise<ContractRecord | undefined> {
  const [row] = await sql<ContractRow[]>`select * from contract where id = ${id} and owner_id = ${ownerId}`
  return row && contractOf(row)
}

export async function deploymentsOf(
  sql: Sql,
  ownerId: string,
  workflowId: string,
): Promise<DeploymentRecord[]> {
  const rows = await sql<DeploymentRow[]>`
    select * from deployment where workflow_id = ${workflowId} and owner_id = ${ownerId} order by id`
  return rows.map((row) => ({ ...row, chainId: Number(row.chainId) }))
}

function contractOf(row: ContractRow): ContractRecord {
  const { workflowId, ...rest } = row
  return { ...rest, ...optional('workflowId', workflowId) }
}
