/** Ctrl-C and SIGTERM, at any moment: what was opened closes in reverse order, once; asked again, it stops at once. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** npm and the terminal may both pass the same Ctrl-C on. */
const ECHO_MS = 1500

export type Stopping = {
  /** Adds what must close before everything that was added earlier. */
  add: (close: () => Promise<void> | void) => void
  close: () => Promise<void>
  isClosing: () => boolean
}

export const createStopping = (): Stopping => {
  const closers: (() => Promise<void> | void)[] = []
  let closing: Promise<void> | undefined
  const closeAll = async () => {
    for (let next = closers.pop(); next; next = closers.pop()) await next()
  }
  const close = () => {
    closing ??= closeAll()
    return closing
  }
  return {
    // What opens while the rest is closing (a signal in the middle of the start) closes at once.
    add: (closer) => {
      if (closing) closing = closing.then(() => closer())
      else closers.push(closer)
    },
    close,
    isClosing: () => closing !== undefined,
  }
}

export const stopOnSignal = (stopping: Stopping): void => {
  let asked = 0
  const onSignal = () => {
    if (asked > 0) {
      if (performance.now() - asked > ECHO_MS) process.exit(1)
      return
    }
    asked = performance.now()
    console.log('\nArrêt en cours…')
    stopping.close().then(
      () => {
        console.log('Maillage est arrêté.')
        process.exit(0)
      },
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
}
