import { AppError } from '../../../errors.ts'
import type { Plan } from '../plan.ts'
import type { ContractDraft } from '../solidity/contract-draft.ts'

const roles = ['MINTER_ROLE', 'PAUSER_ROLE', 'URI_SETTER_ROLE', 'WRITER_ROLE', 'UPGRADER_ROLE'] as const
export type Role = (typeof roles)[number]

const ownerNames = { ownable: 'initialOwner', roles: 'defaultAdmin' } as const

/** Who may do what: nobody in particular, one owner, or roles that one first admin holds and can pass on. */
export class AccessControl {
  readonly #plan: Plan
  readonly #draft: ContractDraft
  readonly #used = new Set<Role>()

  constructor(plan: Plan, draft: ContractDraft) {
    this.#plan = plan
    this.#draft = draft
  }

  /** The modifier that admits only the owner, or the holders of the role. */
  guard(role: Role): string {
    if (this.#plan.access === 'none')
      throw new AppError('INTERNAL', `Guard with ${role}: the contract has no owner`)
    this.#used.add(role)
    return this.#plan.access === 'ownable' ? 'onlyOwner' : `onlyRole(${role})`
  }

  /**
   * The creation parameter that holds the owner's address; added to the draft when first asked for.
   * Without access control it is named by what the address is for.
   */
  owner(purpose: string): string {
    const { access, spec } = this.#plan
    const { owner } = spec
    const name = access === 'none' ? purpose : ownerNames[access]
    if (!this.#draft.parameters.some((parameter) => parameter.name === name))
      this.#draft.parameters.push({
        name,
        type: 'address',
        value: owner === 'deployer' ? { ref: owner } : owner,
      })
    return name
  }

  /** Adds the parent, the roles in use and their grants. Call once, after everything that guards. */
  addToDraft(): void {
    if (this.#plan.access === 'ownable') this.#draft.inherit('Ownable', this.owner(ownerNames.ownable))
    if (this.#plan.access === 'roles') this.#addRoles()
  }

  #addRoles(): void {
    const used = roles.filter((role) => this.#used.has(role))
    this.#draft.inherit('AccessControl')
    this.#draft.declarations.push(
      ...used.map((name) => ({
        section: 'constant' as const,
        name,
        doc: [],
        code: `bytes32 public constant ${name} = keccak256("${name}");`,
      })),
    )
    const admin = this.owner(ownerNames.roles)
    const granted = ['DEFAULT_ADMIN_ROLE', ...used]
    this.#draft.creation.push(...granted.map((role) => `_grantRole(${role}, ${admin});`))
  }
}
