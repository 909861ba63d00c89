/** Each tab keeps its own CPTS; a new tab starts with the last one chosen on this device. */
const NAME = 'maillage.cpts'
const watchers = new Set<() => void>()

const read = (storage: Storage): string | null => {
  try {
    return storage.getItem(NAME)
  } catch {
    return null
  }
}

let current: string | null | undefined
export const chosenCpts = (): string | null => {
  current ??= read(sessionStorage) ?? read(localStorage)
  return current
}

export const chooseCpts = (cptsId: string): void => {
  current = cptsId
  for (const storage of [sessionStorage, localStorage]) {
    try {
      storage.setItem(NAME, cptsId)
    } catch {
      // Storage can be closed by the browser: the choice then lasts as long as the page.
    }
  }
  for (const react of watchers) react()
}

export const watchCpts = (react: () => void): (() => void) => {
  watchers.add(react)
  return () => watchers.delete(react)
}
