import { Link } from '@tanstack/react-router'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { longDay } from '../../../../web/components/days.ts'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { Chiffres } from '../../contract-parcours.ts'
import styles from './parcours.module.css'

const SHOWN = 8

/** What the house already knows of the territory: nobody types it again. */
export const Figures = ({ chiffres }: { chiffres: Chiffres }) => {
  const { territoire, professionnels, professions } = chiffres
  return (
    <Section title="Le territoire en chiffres" small>
      <dl className={styles.figures}>
        <div>
          <dt>Population</dt>
          <dd>
            {territoire ? (
              <ExplainedFigure
                label="Population du territoire"
                size="small"
                explanation={{
                  calcul: `Somme des populations des ${count(territoire.unites, 'unité')} du territoire`,
                  dates: `Territoire en vigueur depuis le ${longDay(territoire.depuis)}, recensement ${territoire.millesimes.join(', ')}`,
                  texte: territoire.source,
                  preuve: { grade: 'externe' },
                  doute: null,
                  piece: { word: 'Voir le territoire', to: '/territoire' },
                }}
              >
                {formatNumber(territoire.population)}
              </ExplainedFigure>
            ) : (
              <Link to="/territoire">Choisir les communes</Link>
            )}
          </dd>
        </div>
        {territoire && (
          <div>
            <dt>Classe de taille</dt>
            <dd>{territoire.taille}</dd>
          </div>
        )}
        <div>
          <dt>Professionnels</dt>
          <dd>
            {professionnels > 0 ? (
              <ExplainedFigure
                label="Professionnels en exercice"
                size="small"
                explanation={{
                  calcul: 'Professionnels de l’équipe en exercice, adhérents ou non',
                  dates: 'Aujourd’hui',
                  texte: 'Équipe de la CPTS, dans Maillage',
                  preuve: { grade: 'declaree' },
                  doute: 'Qui n’est pas entré dans Maillage n’est pas compté.',
                  piece: { word: 'Voir l’équipe', to: '/equipe' },
                }}
              >
                {formatNumber(professionnels)}
              </ExplainedFigure>
            ) : (
              <Link to="/equipe">Ajouter l’équipe</Link>
            )}
          </dd>
        </div>
        {professions.slice(0, SHOWN).map(({ code, libelle, nombre }) => (
          <div key={code}>
            <dt>{libelle}</dt>
            <dd>{formatNumber(nombre)}</dd>
          </div>
        ))}
      </dl>
      {professions.length > SHOWN && (
        <small>et {count(professions.length - SHOWN, 'autre profession', 'autres professions')}</small>
      )}
    </Section>
  )
}
