import { useState } from 'react'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import type { BaremesLus } from '../../contract.ts'
import { finances } from '../client.ts'
import { Dispositifs } from './dispositifs.tsx'
import { PlafondForm } from './plafond-form.tsx'
import { type Cellule, VersionForm } from './version-form.tsx'
import { BaremeWhole, sayBareme } from './whole.tsx'

/** The operator writes a version: of a value that was read since, or of the next text. */
export const Screen = () => {
  const read = useCall(finances.readBaremesInstallation)
  return (
    <Loaded of="les barèmes" from={read}>
      {(data) => <Whole data={data} />}
    </Loaded>
  )
}

type Open = { what: 'valeur'; sur: string; cellule: Cellule } | { what: 'texte' } | { what: 'plafond' } | null

const Whole = ({ data }: { data: BaremesLus }) => {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Headline
        meaning="Une correction écrit une nouvelle version, datée, avec sa source. Rien n’est effacé, et une année de contrat garde la version qu’elle a choisie."
        actions={
          <>
            <Button onClick={() => setOpen({ what: 'texte' })}>Ajouter un nouveau texte</Button>
            <Button onClick={() => setOpen({ what: 'plafond' })}>Écrire un plafond annuel</Button>
          </>
        }
      >
        {sayBareme(data)}
      </Headline>
      {open?.what === 'texte' && <VersionForm baremes={data.baremes} valeur={null} close={close} />}
      {open?.what === 'valeur' && (
        <VersionForm
          key={`${open.sur}${open.cellule.poste}${open.cellule.part}${open.cellule.condition}${open.cellule.taille}`}
          baremes={data.baremes}
          valeur={open}
          close={close}
        />
      )}
      {open?.what === 'plafond' && <PlafondForm close={close} />}
      <BaremeWhole data={data} onCorrect={(sur, cellule) => setOpen({ what: 'valeur', sur, cellule })} />
      <Dispositifs dispositifs={data.dispositifs} />
    </>
  )
}
