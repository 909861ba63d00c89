import { describe, expect, test } from 'vitest'
import { renderDocx, renderPdf } from '../../../server/documents/render.ts'
import { readDocx } from '../../../server/documents/testing-docx.ts'
import { readPdf } from '../../../server/documents/testing-pdf.ts'
import { compteRendu } from './compte-rendu.ts'
import type { DonneesReunion } from './donnees.ts'
import { feuilleEmargement } from './feuille-emargement.ts'

const reunion: DonneesReunion = {
  cpts: 'CPTS des Rives',
  titre: 'Bureau de novembre',
  genre: 'Réunion du bureau',
  quand: 'mardi 24 novembre 2026, de 20 h à 22 h',
  date: '2026-11-24',
  ou: 'salle du conseil, Durbanne',
  mission: 'Accès aux soins',
  ficheAction: null,
  note: 'Chacun relit sa ligne.',
  ordreDuJour: [
    { texte: 'Bilan du trimestre', minutes: 20, notes: 'Le bilan est présenté.\n\nIl est approuvé.' },
    { texte: 'Budget', minutes: null, notes: '' },
  ],
  presents: [
    {
      nom: 'Maud Aigrette',
      profession: 'infirmière',
      qualite: 'animation',
      arrivee: '20 h 02',
      depart: null,
      preuve: 'signée par code',
    },
    {
      nom: 'Lina Romarin',
      profession: 'pharmacienne',
      qualite: 'participante',
      arrivee: '20 h 10',
      depart: '21 h 30',
      preuve: 'signée par lien',
    },
  ],
  excuses: [{ nom: 'Paul Cade', profession: 'médecin' }],
  decisions: [{ texte: 'Ouvrir deux créneaux le samedi', responsable: 'Maud Aigrette', echeance: '2027-01-15' }],
  suites: [{ texte: 'Écrire aux volontaires', qui: null, pourLe: null }],
  documents: ['Bilan.pdf'],
  signature: null,
  empreinte: null,
}
const pdfText = async (donnees: DonneesReunion): Promise<string> => {
  const made = await renderPdf(compteRendu(donnees))
  if (!made.ok) throw new Error(made.refusal.code)
  return (await readPdf(made.value.contenu)).text.replaceAll(/\s+/g, ' ')
}

describe('the minutes of a meeting', () => {
  test('say who was there, what was decided and what follows', async () => {
    const text = await pdfText(reunion)
    for (const words of [
      'Bureau de novembre',
      'Personnes présentes (2)',
      '20 h 10 à 21 h 30',
      'dès 20 h 02',
      'Chacun relit sa ligne.',
      'signée par lien',
      'Paul Cade (médecin)',
      'Bilan du trimestre (20 minutes)',
      'Il est approuvé.',
      '15 janvier 2027',
      'à désigner',
      'Bilan.pdf',
    ])
      expect(text).toContain(words)
  })
  test('are a draft until signed, then carry the signature and the hash', async () => {
    expect(await pdfText(reunion)).toContain('n’est pas encore signé')
    const hash = 'ab'.repeat(32)
    const signed = await pdfText({
      ...reunion,
      signature: { nom: 'Maud Aigrette', qualite: 'présidente', le: 'le 25 novembre 2026' },
      empreinte: hash,
    })
    expect(signed).toContain('Compte rendu signé')
    expect(signed.replaceAll(' ', '')).toContain(hash)
    expect(signed).not.toContain('n’est pas encore signé')
  })
  test('of an empty meeting say what is empty', async () => {
    const text = await pdfText({
      ...reunion,
      ordreDuJour: [],
      presents: [],
      excuses: [],
      decisions: [],
      suites: [],
      documents: [],
    })
    for (const words of ['Aucune présence', 'Aucun ordre du jour', 'Aucune décision', 'Aucune suite'])
      expect(text).toContain(words)
    expect(text).not.toContain('Documents joints')
  })
})

test('the sheet to print has a line for each who is expected, and empty ones', async () => {
  const attendus = Array.from({ length: 40 }, (_, index) => ({
    nom: `Membre ${index + 1}`,
    profession: 'infirmière',
    qualite: 'participante',
  }))
  const model = feuilleEmargement({
    cpts: 'CPTS',
    titre: 'Assemblée',
    quand: 'mardi',
    date: '2026-11-24',
    ou: 'Mèze',
    attendus,
    lignesVides: 6,
  })
  const pdf = await renderPdf(model)
  if (!pdf.ok) throw new Error(pdf.refusal.code)
  const { pages } = await readPdf(pdf.value.contenu)
  expect(pages.every(({ landscape }) => landscape)).toBe(true)
  for (const { text } of pages.filter(({ text }) => text.includes('Membre'))) expect(text).toContain('Signature')
  const docx = await renderDocx(model)
  if (!docx.ok) throw new Error(docx.refusal.code)
  const { document } = readDocx(docx.value.contenu)
  expect(document.match(/<w:tr>/g)).toHaveLength(1 + 40 + 6)
  expect(document.match(/w:orient="portrait"/g)).toBeNull()
})
