-- The day when a professional plans to leave (retirement, move), where the CPTS knows it: what the supply to come rests
-- on. It is never published, and goes with the fiche.
alter table professionnel add column depart_prevu date;

create or replace function blank_professionnel() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  if old.efface_le is not null then
    raise exception 'an erased fiche is never written again' using errcode = 'P0001', constraint = 'professionnel_is_erased';
  end if;
  if new.efface_le is null then return new; end if;
  -- Nobody in particular: the true personne may then be forgotten.
  new.personne_id := gen_random_uuid();
  insert into personne (id, nom, prenom, creee_le) values (new.personne_id, 'effacé', 'Professionnel', new.efface_le);
  new.nom := 'effacé';
  new.prenom := 'Professionnel';
  new.rpps := null; new.titre := null; new.specialite := null; new.telephone := null; new.courriel := null;
  new.publie := '{}'; new.publie_le := null; new.depart_prevu := null;
  new.statut := 'parti';
  return new;
end $$;
