/** Names for people and places that do not exist: plants, winds, birds and words of the sea. */

export const PRENOMS =
  'Salomé Maud Aurèle Nino Ambre Yann Lina Hugo Inès Basile Flore Marin Alix Célian Ondine Tristan Mona Elio Perle Gaspard Nour Solal Iris Côme Thaïs Malo Garance Soren Éloïse Amir Blanche Timothée Aya Octave Lilou Rémi Sélène Ismaël Capucine Noam Jade Achille Mila Lazare Olympe Adel Clarisse Gabin Ariane Sacha Romane Zéphir Louane Dario Agathe Ilan Coralie Marius Noémie Swann Léonie Anatole Myriam Félix Daphné Naël Apolline Raphaël Maëlle Ulysse Victoire Idris Céleste Jonas Ysée Balthazar Lucile Karim Azélie Maxence'.split(
    ' ',
  )

export const NOMS =
  'Tramontane Aigrette Genêt Varech Posidonie Cormoran Romarin Ciste Mistral Bruyère Salicorne Goémon Sterne Lavande Marin Ajonc Tamaris Avocette Hippocampe Sirocco Arbousier Flamant Garrigue Autan Roselière Thym Gravelot Girelle Lentisque Ponant Saladelle Courlis Fenouil Murex Alizé Asphodèle Pétrel Daurade Chèvrefeuille Bernache Olivastre Levant Soude Mouette Pervenche Étrille Câprier Guêpier Grégal Statice Rascasse Immortelle Héron Fougère Bonite Lierre Puffin Sarriette Labrit Aloès Oursine Martinet Euphorbe Spinaker Palourde Romulée Fauvette Cinéraire Zostère Milan Jonquille Vermeille Loriot Griotte Roquier Cédrat Macareux Absinthe Corallin Busard'.split(
    ' ',
  )

export const VOIES = [
  'rue des Tamaris',
  'quai de la Girelle',
  'avenue du Grand Large',
  'rue du Vent d’Est',
  'place des Sternes',
  'chemin des Saladelles',
  'rue de l’Hippocampe',
  'boulevard des Alizés',
  'impasse du Lentisque',
  'rue des Trois Ancres',
  'allée des Arbousiers',
  'rue du Modèle',
]

export const LIEUX = [
  'du Môle',
  'des Joncs',
  'de la Digue',
  'du Phare',
  'des Salins',
  'de la Source',
  'du Ponant',
  'de l’Ancre',
  'des Mûriers',
  'du Levant',
  'de la Criée',
  'des Amandiers',
  'du Canal',
  'de l’Étang',
  'du Vieux Port',
  'des Corsaires',
  'de la Lagune',
  'du Sémaphore',
  'des Oliviers',
  'de la Place',
  'du Marché',
  'des Platanes',
  'du Moulin',
  'de la Fontaine',
  'des Pêcheurs',
  'du Belvédère',
  'de la Grand-Rue',
  'des Embruns',
]
