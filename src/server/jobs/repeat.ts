/** Does something again and again, never twice at once; a failure is told and the next turn tries again. */
export const repeat = (
  everyMs: number,
  work: () => Promise<unknown>,
  report: (error: unknown) => void,
): (() => Promise<void>) => {
  let running: Promise<unknown> = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    running = work()
      .catch(report)
      .finally(() => {
        isBusy = false
      })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
