/** Shapes that several parts of the contract say. */
import { z } from 'zod'
import { id, instant } from '../../kernel/contract.ts'

export const role = z.enum([
  'coordination',
  'presidence',
  'tresorerie',
  'secretariat',
  'regulation',
  'professionnel',
  'partenaire',
])
export const courriel = z.email().max(254).toLowerCase()
/** The link is shown this once. */
export const invitation = z.object({ lien: z.string(), expireLe: instant })
export const newPassword = z.string().min(12).max(200)
export const token = z.string().regex(/^[\w-]{43}$/)
/** How a session was opened. */
export const moyen = z.enum(['mot-de-passe', 'psc', 'cle'])
/** After a password: either signed in, or one more step. */
export const signInStep = z.object({ etape: z.enum(['connecte', 'second-facteur', 'second-facteur-a-installer']) })

export const cptsSummary = z.object({
  id,
  nom: z.string(),
  etape: z.string(),
  zone: z.string(),
  roles: z.array(role),
})
