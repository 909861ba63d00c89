-- Privacy: what the base keeps of persons, for how long, and who may read it.

-- Answers to a POST may hold a secret that was shown once (the address of a link, the key of a second factor): they are
-- kept encrypted, under a key that stands outside the base. `demande` becomes a keyed mark of what was asked.
truncate idempotence;
alter table idempotence drop column reponse, drop column statut, add column reponse bytea;

-- An address belongs to the CPTS that it was given to: it stands with the roles held there. A person has none of their
-- own beside the one of their account, that only they may read: a CPTS that adds somebody by RPPS learns nothing.
alter table appartenance add column courriel citext;
select set_config('maillage.acteur', 'systeme:migration', true), set_config('maillage.action', 'courriel.ranger', true);
update appartenance a set courriel = coalesce(
  (select l.sujet ->> 'courriel' from lien_signe l
    where l.cpts_id = a.cpts_id and l.personne_id = a.personne_id and l.usage = 'invitation' and l.usages_restants = 0
    order by l.cree_le desc limit 1), p.courriel)
from personne p where p.id = a.personne_id;
alter table personne drop column courriel;
