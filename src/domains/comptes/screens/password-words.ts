export const PASSWORD_HINT =
  'Douze signes au moins. Trois ou quatre mots sans rapport se retiennent mieux que des symboles.'
