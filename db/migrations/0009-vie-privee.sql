-- Privacy: what the base keeps of persons, for how long, and who may read it.

-- Answers to a POST may hold a secret that was shown once (the address of a link, the key of a second factor): they are
-- kept encrypted, under a key that stands outside the base. `demande` becomes a keyed mark of what was asked.
truncate idempotence;
alter table idempotence drop column reponse, drop column statut, add column reponse bytea;
