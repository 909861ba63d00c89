/** The kinds of acte that are prepared, held, then signed: they are activités before they are actes. */
import { GENRES_ACTE, type GenreActe } from '../../../referentials/genres-acte.ts'

type Prevu = Extract<(typeof GENRES_ACTE)[number], { ecriture: 'prevu' }>['code']

const planned = GENRES_ACTE.filter((genre: GenreActe) => genre.ecriture === 'prevu')
export const GENRES_PREVUS = planned.map(({ code }) => code) as [Prevu, ...Prevu[]]
