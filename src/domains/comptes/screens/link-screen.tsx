import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiError, comptes, useAction } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loading } from '../../../web/components/loading.tsx'
import { Problem } from '../../../web/components/problem.tsx'
import { placeOfLink } from '../../../web/shell/link-places.ts'

/**
 * A signed link is exchanged for a short access, then leaves the address bar and the history. Reading the page does
 * nothing by itself: programs that preview links in messages do not run it.
 */
export const Screen = () => {
  const { jeton = '' } = useParams({ strict: false }) as { jeton?: string }
  const exchange = useAction(comptes.exchangeLink, {
    refresh: 'nothing',
    onDone: ({ usage }) => window.location.replace(placeOfLink(usage)),
  })
  const navigate = useNavigate()
  const { run, error } = exchange
  // An invitation or the link of the operator makes an account: its page is another.
  const isOfAccount = error instanceof ApiError && error.code === 'lien-unknown'
  useEffect(() => {
    if (isOfAccount) void navigate({ to: '/bienvenue/$jeton', params: { jeton }, replace: true })
  }, [isOfAccount, navigate, jeton])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is exchanged once
  useEffect(() => {
    void run({ body: { jeton } })
  }, [jeton])
  if (!error || isOfAccount) return <Loading of="votre lien" />
  return (
    <>
      <Headline>Ce lien ne s’ouvre plus</Headline>
      <Problem error={error} />
      <p>Votre CPTS l’enverra à l’adresse qu’elle connaît.</p>
    </>
  )
}
