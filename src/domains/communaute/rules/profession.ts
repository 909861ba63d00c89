/**
 * Reads a profession as people write it in a spreadsheet: a code of TRE_G15 (or R95, R94), its label, or the words
 * of the trade (« MG », « kiné », « IDE »). A doctor's or a nurse's specialty often stands in the same cell.
 */
import { foldText } from '../../../kernel/french.ts'
import { LIVE_PROFESSIONS, SPECIALITES, specialitesOf } from '../../../referentials/index.ts'

export type Exercise = { profession: string; specialite: string | null }

/** Feminine, plural and inclusive endings say the same trade: « infirmière », « infirmier(e)s », « infirmier·ère ». */
const fold = (text: string): string =>
  foldText(text)
    .replaceAll(/[()·.,;:/_]/g, ' ')
    .replaceAll(/\b(?:e|ere|ne|euse|trice|es|s|d etat|de|en|du|la|le|d)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const stem = (word: string): string =>
  word
    .replace(/s$/, '')
    .replace(/(?:iere|ier)$/, 'ier')
    .replace(/(?:ienne|ien)$/, 'ien')
    .replace(/(?:rice|eur|euse)$/, 'eur')
    .replace(/e$/, '')
const key = (text: string): string => fold(text).split(' ').map(stem).join(' ')

/** Words of the trade → [profession, specialty]. SM54 is « médecine générale » as the Ordre qualifies it today. */
const WORDS: readonly [string, string, string?][] = [
  ['medecin|docteur|dr', '10'],
  ['mg|med g|medecin generaliste|generaliste|omnipraticien|medecine generale', '10', 'SM54'],
  ['pediatre|medecin pediatre|pediatrie', '10', 'SM40'],
  ['psychiatre|psychiatrie', '10', 'SM42'],
  ['dermatologue|dermato|dermatologie', '10', 'SM15'],
  ['ophtalmologue|ophtalmo|ophtalmologiste|ophtalmologie', '10', 'SM38'],
  ['cardiologue|cardiologie|cardio', '10', 'SM04'],
  ['pneumologue|pneumologie', '10', 'SM41'],
  ['geriatre|geriatrie', '10', 'SM18'],
  ['gynecologue|gyneco|gynecologue obstetricien|gynecologie', '10', 'SM20'],
  ['pharmacien|pharma|pharmacien officine|pharmacien titulaire|pharmacie', '21'],
  ['audioprothesiste|audio', '26'],
  ['opticien|opticien lunetier', '28'],
  ['assistant dentaire', '31'],
  ['aide soignant|as', '35'],
  ['ambulancier', '36'],
  ['auxiliaire puericulture', '37'],
  ['preparateur|preparateur pharmacie', '39'],
  ['dentiste|chirurgien dentiste|chir dent', '40'],
  ['sage femme|sf|maieuticien', '50'],
  ['infirmier|ide|idel|inf|infirmier liberal|infirmier diplome etat|infirmier diplome|infirmier idel', '60'],
  ['ipa|infirmier pratique avancee|infirmier ipa|ipa liberal', '60', 'SI01'],
  ['kine|mk|mkde|masseur kine|kinesitherapeute|masseur kinesitherapeute|physiotherapeute', '70'],
  ['podologue|pedicure|pedicure podologue|podo', '80'],
  ['orthoprothesiste', '81'],
  ['technicien labo|technicien laboratoire|technicien laboratoire medical', '86'],
  ['orthophoniste|ortho', '91'],
  ['orthoptiste', '92'],
  ['psychologue', '93'],
  ['ergotherapeute|ergo', '94'],
  ['dieteticien|diet|dieteticien nutritionniste', '95'],
  ['psychomotricien|psychomot', '96'],
  ['manipulateur radio|manipulateur|manipulateur electroradiologie', '98'],
  ['osteopathe', '71'],
  ['chiropracteur', '73'],
]

const byKey = new Map<string, Exercise>()
for (const { code, libelle } of LIVE_PROFESSIONS) byKey.set(key(libelle), { profession: code, specialite: null })
for (const [words, profession, specialite] of WORDS) {
  for (const word of words.split('|')) byKey.set(key(word), { profession, specialite: specialite ?? null })
}
const professionCodes = new Set(LIVE_PROFESSIONS.map(({ code }) => code))

/** Null when nothing is recognised: the line then asks, nothing is guessed. */
export const matchProfession = (text: string): Exercise | null => {
  const code = /^\s*(\d{2})(?:\s*[-–:].*)?$/.exec(text)?.[1]
  if (code) return professionCodes.has(code) ? { profession: code, specialite: null } : null
  const specialite = matchSpecialite(text, null)
  return byKey.get(key(text)) ?? (specialite ? { profession: professionOf(specialite), specialite } : null)
}

const professionOf = (specialite: string): string => SPECIALITES.find(({ code }) => code === specialite)!.profession

/** The Ordre has three codes for « médecine générale » and two for some others: a label means the one given today. */
const TODAY = ['SM54', 'SM04', 'SM34']

/** A code of TRE_R38, its label, or the words of the trade. `profession` narrows the choice, null does not. */
export const matchSpecialite = (text: string, profession: string | null): string | null => {
  const among = profession === null ? SPECIALITES : specialitesOf(profession)
  const code = /^\s*([A-Z]{2,3}\d{2})\b/i.exec(text)?.[1]?.toUpperCase()
  if (code) return among.some((specialite) => specialite.code === code) ? code : null
  const wanted = key(text)
  const byLabel = among.filter(({ libelle }) => key(libelle) === wanted).map((specialite) => specialite.code)
  if (byLabel.length > 0) return byLabel.find((found) => TODAY.includes(found)) ?? byLabel[0]!
  const exercise = byKey.get(wanted)
  return exercise?.specialite && (profession === null || exercise.profession === profession)
    ? exercise.specialite
    : null
}

/** A profession of the list, with a specialty that is its own or none. A code that our extract lacks is taken as given. */
export const isExercise = (profession: string, specialite: string | null): boolean => {
  if (!professionCodes.has(profession)) return false
  const known = SPECIALITES.find(({ code }) => code === specialite)
  return known === undefined || known.profession === profession
}
