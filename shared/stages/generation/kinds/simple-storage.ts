import type { Composition } from '../composition.ts'
import { addPauseSwitches } from '../concerns/pausable.ts'

/** One value that anybody reads. Anybody writes it too, unless the spec itself names an owner or roles. */
export function writeSimpleStorage(composition: Composition): void {
  const { draft, plan, access } = composition
  const type = plan.spec.value_type ?? 'uint256'
  const guards = plan.spec.access === 'none' ? [] : [access.guard('WRITER_ROLE')]
  const pausable = plan.features.has('pausable')
  if (pausable) draft.inherit('Pausable')

  draft.declarations.push(
    { section: 'state', name: '_value', doc: [], code: `${type} private _value;` },
    {
      section: 'event',
      name: 'ValueChanged',
      doc: ['@notice `writer` replaced the value.'],
      code: `event ValueChanged(address indexed writer, ${type} newValue);`,
    },
  )
  draft.functions.push(
    {
      doc: ['@notice Replaces the value.'],
      head: `set(${located(type, 'calldata')} newValue)`,
      modifiers: ['external', ...guards, ...(pausable ? ['whenNotPaused'] : [])],
      body: ['_value = newValue;', 'emit ValueChanged(msg.sender, newValue);'],
    },
    {
      doc: ['@notice The value written last.'],
      head: 'get()',
      modifiers: ['external', 'view'],
      returns: located(type, 'memory'),
      body: ['return _value;'],
    },
  )
  if (pausable) addPauseSwitches(composition, 'changes of the value')
}

function located(type: string, location: 'calldata' | 'memory'): string {
  return type === 'string' ? `${type} ${location}` : type
}
