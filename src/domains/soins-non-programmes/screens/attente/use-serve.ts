/** « Réserver et rappeler »: the booking of the desk, then the sentence to say and whom to call. */
import { useState } from 'react'
import { ApiError } from '../../../../web/client/api-error.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { type EnAttente, soins } from '../client.ts'
import { ATTENTE } from '../labels-attente.ts'

export type Served = { demande: EnAttente; phrase: string }

export const useServe = (cptsId: string) => {
  const [served, setServed] = useState<Served | null>(null)
  const book = useAction(soins.bookCreneau)
  const serve = async (demande: EnAttente) => {
    if (!demande.creneau || book.pending) return
    const { demandeId, creneau } = demande
    const answer = await book.run({ params: { cptsId, creneauId: creneau.creneauId }, body: { demandeId } })
    if (answer) setServed({ demande, phrase: answer.phrase })
  }
  const isLost = book.error instanceof ApiError && book.error.code === 'creneau-already-taken'
  return {
    served,
    serve,
    pending: book.pending,
    /** Taken elsewhere meanwhile: said in its own words, and the list is read again. */
    lost: isLost ? ATTENTE.lost : null,
    error: isLost ? null : book.error,
    done: () => {
      setServed(null)
      book.reset()
    },
  }
}
export type Serve = ReturnType<typeof useServe>
