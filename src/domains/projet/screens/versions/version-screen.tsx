import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '../../../../kernel/contract.ts'
import { count } from '../../../../kernel/french.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { projetContract } from '../../contract.ts'
import { AXES } from '../../contract-contenu.ts'
import { AXE_NOMS, ROLE_NOMS, TEXTE_NOMS } from '../../labels-parcours.ts'
import { sayDay } from '../../labels-vie.ts'
import { TEXTES } from '../../rules/textes.ts'
import { projet } from '../client.ts'
import { Views } from '../views.tsx'
import { FrozenFiche } from './frozen-fiche.tsx'
import styles from './versions.module.css'

type Read = Output<typeof projetContract.readVersionProjet>

/** Left, what was sent; right, its proof. */
export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { projetVersionId = '' } = useParams({ strict: false })
  const version = useCall(projet.readVersionProjet, { params: { cptsId, projetVersionId } })
  return (
    <>
      <Views />
      <Loaded of="la version" from={version}>
        {(data) => (
          <>
            <Headline
              above={<Link to="/projet/versions">Versions du projet de santé</Link>}
              meaning={data.version.phrase}
            >
              {data.version.libelle}, envoyé le {sayDay(data.version.envoyeLe!)}
            </Headline>
            <Columns>
              <Frozen data={data} />
              <Proof data={data} />
            </Columns>
          </>
        )}
      </Loaded>
    </>
  )
}

const Frozen = ({ data: { contenu, noms } }: { data: Read }) => (
  <div className={styles.paper}>
    <Section title="Territoire">
      {contenu.territoire ? (
        <p>
          {count(contenu.territoire.population, 'habitant')}, {count(contenu.territoire.unites.length, 'commune')},
          taille {contenu.territoire.taille}&nbsp;: {contenu.territoire.unites.map(({ nom }) => nom).join(', ')}.
        </p>
      ) : (
        <p>Non dessiné.</p>
      )}
    </Section>
    {AXES.toReversed().map((axe) => (
      <Section key={axe} title={AXE_NOMS[axe].titre}>
        <ul className={styles.lines}>
          {contenu.besoins
            .filter((one) => one.axe === axe)
            .map(({ id, titre, texte, priorite }) => (
              <li key={id}>
                <b>{titre}</b>
                {priorite !== null && <small> priorité {priorite}</small>}
                {texte && <p className={styles.note}>{texte}</p>}
              </li>
            ))}
        </ul>
      </Section>
    ))}
    <Section title="Objectifs">
      <ul className={styles.lines}>
        {contenu.objectifs.map(({ id, titre, texte }) => (
          <li key={id}>
            <b>{titre}</b>
            {texte && <p className={styles.note}>{texte}</p>}
          </li>
        ))}
      </ul>
    </Section>
    <Section title="Fiches-actions">
      {contenu.fiches.map((fiche) => (
        <FrozenFiche key={fiche.id} fiche={fiche} noms={noms} />
      ))}
    </Section>
    {TEXTES.filter((cle) => contenu.textes[cle] && !/^(lettre|charte)-/.test(cle)).map((cle) => (
      <Section key={cle} title={TEXTE_NOMS[cle].titre}>
        <p className={styles.note}>{contenu.textes[cle]}</p>
      </Section>
    ))}
    <Section title="Responsables">
      <ul className={styles.lines}>
        {contenu.titulaires.map(({ personneId, role }) => (
          <li key={`${personneId}${role}`}>
            {ROLE_NOMS[role] ?? role}&nbsp;: {noms[personneId] ?? 'nom effacé'}
          </li>
        ))}
      </ul>
    </Section>
  </div>
)

const Proof = ({ data: { version, integrite } }: { data: Read }) => (
  <aside>
    <Section title="Intégrité" small>
      <p>
        {integrite.conforme ? (
          <StatusChip kind="done">inchangée</StatusChip>
        ) : (
          <StatusChip kind="danger">changée après l’envoi</StatusChip>
        )}
      </p>
      <p className={styles.silent}>
        {integrite.conforme
          ? 'L’empreinte, refaite à l’instant sur le contenu, est celle qui fut gardée à l’envoi. Les noms des personnes n’y entrent pas\u00a0: ils peuvent être effacés.'
          : 'L’empreinte refaite sur le contenu n’est pas celle qui fut gardée à l’envoi\u00a0: le contenu a été touché hors de Maillage.'}
      </p>
      <p className={styles.hash}>
        SHA-256 <code>{version.empreinte}</code>
      </p>
    </Section>
    <p>
      <Link to={`/projet/versions/${version.id}/differences`}>Comparer avec une autre version</Link>
    </p>
  </aside>
)
