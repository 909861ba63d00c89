import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { listInWords } from '../../../kernel/french.ts'
import { comptes, useAction } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loading } from '../../../web/components/loading.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { roleLabel } from '../labels.ts'
import { type AccountLink, AccountLinkForm } from './account-link-form.tsx'
import { PscButton, PscRefusal } from './psc-entrance.tsx'

/** Where a link of account leads: accept an invitation, choose a password, open the installation. */
export const Screen = () => {
  const { jeton = '' } = useParams({ strict: false }) as { jeton?: string }
  const navigate = useNavigate()
  const [link, setLink] = useState<AccountLink | null>(null)
  const read = useAction(comptes.readAccountLink, { refresh: 'nothing', onDone: setLink })
  const { run } = read
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is read once
  useEffect(() => {
    void run({ body: { jeton } })
  }, [jeton])
  if (read.error)
    return (
      <>
        <Headline>Ce lien ne s’ouvre pas</Headline>
        <Problem error={read.error} />
        <p>Demandez-en un nouveau à la personne qui vous l’a donné.</p>
      </>
    )
  if (!link) return <Loading of="votre lien" />
  const enter = () => void navigate({ to: link.usage === 'operateur' ? '/installation' : '/', replace: true })
  return (
    <>
      <Headline meaning={meaningOf(link)}>{titleOf(link)}</Headline>
      {link.usage === 'invitation' && (
        <>
          <PscRefusal />
          <PscButton to={`/connexion/psc/aller?invitation=${encodeURIComponent(jeton)}`} />
        </>
      )}
      <AccountLinkForm link={link} jeton={jeton} onDone={enter} />
    </>
  )
}

const titleOf = ({ usage, prenom, cpts }: AccountLink): string => {
  if (usage === 'operateur') return 'Ouvrir cette installation de Maillage'
  if (usage === 'mot-de-passe') return 'Choisir un nouveau mot de passe'
  return `Bonjour ${prenom}, ${cpts ?? 'une CPTS'} vous attend`
}

const meaningOf = ({ usage, roles, aDejaUnCompte }: AccountLink): string => {
  if (usage === 'operateur') return 'Ce lien ne sert qu’une fois. Il crée le compte qui installe les CPTS.'
  if (usage === 'mot-de-passe') return 'Vos sessions ouvertes ailleurs seront fermées.'
  const given = `Vous aurez\u00a0: ${listInWords(roles.map(roleLabel))}.`
  return aDejaUnCompte ? `${given} Votre mot de passe actuel suffit.` : `${given} Choisissez un mot de passe.`
}
