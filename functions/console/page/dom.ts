/** The element with this id; the page and this script are one, so a missing one is a mistake of ours. */
export function element<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id)
  if (found instanceof type) return found
  throw new Error(`Cannot find #${id}`)
}

/** A new element with text, never markup: whatever the server sent stays text. */
export function make(tag: string, text = '', attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}

/** A collapsible panel. */
export function panel(title: string, ...content: HTMLElement[]): HTMLElement {
  const details = make('details')
  details.append(make('summary', title), ...content)
  return details
}

export function tableOf(rows: readonly (readonly string[])[]): HTMLElement {
  const table = make('table')
  for (const cells of rows) {
    const row = make('tr')
    row.append(...cells.map((cell) => make('td', cell)))
    table.append(row)
  }
  return table
}
