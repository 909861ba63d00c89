/** argon2id, 19 MiB, two passes (OWASP's first choice of parameters). Slow on purpose: run once a sign-in. */
import { hash, verify } from '@node-rs/argon2'

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS)

/** With no hash at hand a decoy is verified all the same: the time taken does not tell whether the account exists. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$QmZ0cGZ2N2ZyaHhkdmRyYXJ6bm5tb2x0c2Fsc2E'

export const passwordMatches = async (stored: string | undefined, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? DECOY, password).catch(() => false)
  return stored !== undefined && matches
}
