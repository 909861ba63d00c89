/** The two territories of the demonstration: whole EPCI, all of whose communes have a point of their own. */
export const BASSIN_DE_THAU = {
  epci: '200066355',
  nom: 'CA Sète Agglopôle Méditerranée',
  departement: '34',
  communes: [
    '34023', // Balaruc-les-Bains
    '34024', // Balaruc-le-Vieux
    '34039', // Bouzigues
    '34108', // Frontignan
    '34113', // Gigean
    '34143', // Loupian
    '34150', // Marseillan
    '34157', // Mèze
    '34159', // Mireval
    '34165', // Montbazin
    '34213', // Poussan
    '34301', // Sète
    '34333', // Vic-la-Gardiole
    '34341', // Villeveyrac
  ],
} as const

export const ALBERES = {
  epci: '200043602',
  nom: 'CC des Albères, de la Côte Vermeille et de l’Illibéris',
  departement: '66',
  communes: [
    '66008', // Argelès-sur-Mer
    '66011', // Bages
    '66016', // Banyuls-sur-Mer
    '66048', // Cerbère
    '66053', // Collioure
    '66065', // Elne
    '66093', // Laroque-des-Albères
    '66115', // Montesquieu-des-Albères
    '66129', // Ortaffa
    '66133', // Palau-del-Vidre
    '66148', // Port-Vendres
    '66168', // Saint-André
    '66175', // Saint-Génis-des-Fontaines
    '66196', // Sorède
    '66225', // Villelongue-dels-Monts
  ],
} as const

/** Units of a whole territory, as saveTerritoire takes them. */
export const unitsOf = (communes: readonly string[]): { code: string }[] => communes.map((code) => ({ code }))
