import { useCpts } from '../../../../web/client/session.ts'
import { GrilleToValidate } from '../grille/to-validate.tsx'
import { MonAgenda } from './mon-agenda.tsx'

/** The same screen for a professional who is signed in. */
export const Screen = () => {
  const { id } = useCpts()
  return (
    <>
      <GrilleToValidate />
      <MonAgenda cptsId={id} byLink={false} />
    </>
  )
}
