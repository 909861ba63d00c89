-- What the organs of the association decide: séances, procurations, scrutins, minutes signed by two, decisions.

-- A séance is an activité of an instance: who is expected, who came and what was said stand there.
create table seance (
  cpts_id uuid not null references cpts,
  id uuid not null,
  instance_id uuid not null,
  -- What is prepared is forgotten in time; the séance, its minutes and its decisions stay.
  activite_id uuid,
  titre text not null check (length(titre) between 1 and 300),
  debut timestamptz not null,
  -- The séance that lacked its quorum, when this one is called after it.
  seconde_de uuid,
  etat text not null default 'preparation'
    check (etat in ('preparation', 'convoquee', 'ouverte', 'close', 'sans-quorum', 'signee')),
  convoquee_le timestamptz,
  -- Why it was called after the last day of the statutes.
  retard text check (length(retard) between 3 and 500),
  ouverte_le timestamptz,
  close_le timestamptz,
  -- Who was there and what it gave when the séance was opened, in figures and in one sentence.
  quorum jsonb,
  primary key (cpts_id, id),
  constraint seance_activite unique (cpts_id, activite_id),
  constraint seance_seconde unique (cpts_id, seconde_de),
  constraint seance_instance foreign key (cpts_id, instance_id) references instance (cpts_id, id),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete set null (activite_id),
  foreign key (cpts_id, seconde_de) references seance (cpts_id, id),
  check (seconde_de <> id),
  check ((ouverte_le is null) = (etat in ('preparation', 'convoquee'))),
  check ((close_le is null) = (etat in ('preparation', 'convoquee', 'ouverte')))
);
create index seance_par_instance on seance (cpts_id, instance_id);

-- Who may take part, as the statutes said on that day: with their collège and their voices.
create table electeur (
  cpts_id uuid not null,
  seance_id uuid not null,
  id uuid not null,
  personne_id uuid references personne on delete set null,
  professionnel_id uuid,
  -- As they are expected in the activité.
  invite_id uuid,
  nom text not null check (length(nom) between 1 and 200),
  qualite text not null default '' check (length(qualite) <= 200),
  college_id uuid,
  college text check (length(college) between 1 and 200),
  voix integer not null check (voix between 0 and 1000),
  deliberatif boolean not null,
  primary key (cpts_id, seance_id, id),
  foreign key (cpts_id, seance_id) references seance (cpts_id, id) on delete cascade,
  foreign key (cpts_id, invite_id) references invite (cpts_id, id) on delete set null (invite_id),
  constraint electeur_college foreign key (cpts_id, college_id) references college (cpts_id, id) on delete set null (college_id),
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id) on delete set null (professionnel_id)
);
create unique index electeur_personne on electeur (cpts_id, seance_id, personne_id) where personne_id is not null;
create unique index electeur_professionnel on electeur (cpts_id, seance_id, professionnel_id) where professionnel_id is not null;

-- Who votes for whom. One given at a time; who has given theirs holds none: the rule says so with a sentence, the base
-- refuses it whatever was asked.
create table procuration (
  cpts_id uuid not null,
  seance_id uuid not null,
  id uuid not null,
  donneur_id uuid not null,
  mandataire_id uuid not null,
  donnee_le timestamptz not null,
  reprise_le timestamptz,
  primary key (cpts_id, id),
  foreign key (cpts_id, seance_id, donneur_id) references electeur (cpts_id, seance_id, id) on delete cascade,
  foreign key (cpts_id, seance_id, mandataire_id) references electeur (cpts_id, seance_id, id) on delete cascade,
  constraint procuration_a_un_autre check (donneur_id <> mandataire_id),
  check (reprise_le >= donnee_le)
);
create unique index procuration_une on procuration (cpts_id, seance_id, donneur_id) where reprise_le is null;
create index procuration_mandataire on procuration (cpts_id, seance_id, mandataire_id) where reprise_le is null;

create function keep_procuration() returns trigger language plpgsql set search_path = public as $$
begin
  if new.reprise_le is not null then return new; end if;
  -- Two at once are judged one after the other.
  perform 1 from seance s where s.cpts_id = new.cpts_id and s.id = new.seance_id for update;
  if exists (select 1 from procuration p where p.cpts_id = new.cpts_id and p.seance_id = new.seance_id and p.reprise_le is null
    and p.id <> new.id and (p.donneur_id = new.mandataire_id or p.mandataire_id = new.donneur_id)) then
    raise exception 'a procuration is not passed on' using errcode = 'P0001', constraint = 'procuration_sans_chaine';
  end if;
  return new;
end $$;
create trigger keep before insert or update on procuration for each row execute function keep_procuration();

-- A question put to the vote.
create table scrutin (
  cpts_id uuid not null,
  id uuid not null,
  seance_id uuid not null,
  rang integer not null check (rang > 0),
  -- Rank of the point of the agenda that it settles.
  point integer check (point > 0),
  intitule text not null check (length(intitule) between 1 and 300),
  texte text check (length(texte) <= 5000),
  genre text not null check (genre in ('main-levee', 'appel-nominal', 'secret')),
  nature text not null check (nature in ('resolution', 'choix')),
  -- [{cle, libelle}]: what one may answer, in the order in which it is shown.
  options jsonb not null,
  -- How many of a list one may choose.
  choix_max integer not null default 1 check (choix_max between 1 and 50),
  -- The rule of the instance that judges it, as it stood.
  majorite jsonb not null,
  -- Who votes: those who are there or represented, or every elector of the séance, from where they are.
  corps text not null default 'presents' check (corps in ('presents', 'tous')),
  etat text not null default 'prepare' check (etat in ('prepare', 'ouvert', 'clos', 'annule')),
  ouvert_le timestamptz,
  clos_le timestamptz,
  -- Who was there when it was opened, in figures.
  quorum jsonb,
  -- Counted in voices, with its sentence; nothing before it is closed.
  resultat jsonb,
  -- The decision that this one takes the place of, or abrogates.
  remplace_id uuid,
  abroge boolean not null default false,
  motif_annulation text check (length(motif_annulation) between 3 and 500),
  -- Of a secret ballot: what seals a ballot. What opens the urn stands outside of the base, and is destroyed at closing.
  cle_publique text check (cle_publique ~ '^[0-9a-f]{64}$'),
  primary key (cpts_id, id),
  constraint scrutin_rang unique (cpts_id, seance_id, rang),
  constraint scrutin_seance unique (cpts_id, seance_id, id),
  foreign key (cpts_id, seance_id) references seance (cpts_id, id) on delete cascade,
  check ((etat = 'clos') = (resultat is not null)),
  check ((etat in ('ouvert', 'clos')) <= (ouvert_le is not null)),
  check ((etat = 'annule') = (motif_annulation is not null)),
  check (etat not in ('ouvert', 'clos') or (genre = 'secret') = (cle_publique is not null))
);

-- Who signed for a ballot. No hour, no rank, and nothing that a ballot would carry too.
create table emargement_scrutin (
  cpts_id uuid not null,
  seance_id uuid not null,
  scrutin_id uuid not null,
  electeur_id uuid not null,
  -- Who voted in their name.
  mandataire_id uuid,
  voix integer not null check (voix > 0),
  recu text not null check (recu ~ '^[2-9A-HJKMNP-TV-Z]{12}$'),
  constraint un_vote_par_electeur primary key (cpts_id, scrutin_id, electeur_id),
  constraint recu_unique unique (cpts_id, scrutin_id, recu),
  foreign key (cpts_id, seance_id, scrutin_id) references scrutin (cpts_id, seance_id, id) on delete cascade,
  foreign key (cpts_id, seance_id, electeur_id) references electeur (cpts_id, seance_id, id),
  foreign key (cpts_id, seance_id, mandataire_id) references electeur (cpts_id, seance_id, id)
);

-- The urn while it is open: what nobody reads. One envelope a voice.
create table enveloppe_scrutin (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  -- Random, never in the order of time.
  id uuid not null,
  scellee bytea not null check (length(scellee) between 49 and 600),
  primary key (cpts_id, scrutin_id, id),
  foreign key (cpts_id, scrutin_id) references scrutin (cpts_id, id) on delete cascade
);

-- The urn once it is opened: what was said, by nobody. Written at once, shuffled, by the transaction that closes.
create table bulletin (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  id uuid not null,
  -- Keys of the options chosen; null is a spoiled ballot.
  choix text[],
  primary key (cpts_id, scrutin_id, id),
  foreign key (cpts_id, scrutin_id) references scrutin (cpts_id, id) on delete cascade
);

-- Of a roll-call, each says aloud what they vote: name by name.
create table vote_nominal (
  cpts_id uuid not null,
  seance_id uuid not null,
  scrutin_id uuid not null,
  electeur_id uuid not null,
  mandataire_id uuid,
  voix integer not null check (voix > 0),
  choix text[] not null,
  constraint un_vote_nominal primary key (cpts_id, scrutin_id, electeur_id),
  foreign key (cpts_id, seance_id, scrutin_id) references scrutin (cpts_id, seance_id, id) on delete cascade,
  foreign key (cpts_id, seance_id, electeur_id) references electeur (cpts_id, seance_id, id),
  foreign key (cpts_id, seance_id, mandataire_id) references electeur (cpts_id, seance_id, id)
);

-- One votes while it is open. Closing locks the scrutin: it waits for the votes under way, and none comes after it.
create function keep_vote() returns trigger language plpgsql set search_path = public as $$
declare
  etat text;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a vote is not changed' using errcode = 'P0001', constraint = 'vote_is_cast';
  end if;
  select s.etat into etat from scrutin s where s.cpts_id = new.cpts_id and s.id = new.scrutin_id for key share;
  if etat <> 'ouvert' then
    raise exception 'one votes while the scrutin is open' using errcode = 'P0001', constraint = 'scrutin_is_closed';
  end if;
  return new;
end $$;
create trigger keep before insert or update on emargement_scrutin for each row execute function keep_vote();
create trigger keep before insert or update on enveloppe_scrutin for each row execute function keep_vote();
create trigger keep before update on bulletin for each row execute function keep_vote();

-- What was counted stays: the roll, the urn and the result of a closed scrutin are erased with the séance or not at all.
create function keep_scrutin() returns trigger language plpgsql set search_path = public as $$
begin
  -- A tie waits for the voice of the president, once.
  if new is distinct from old and (old.etat = 'annule' or old.etat = 'clos' and old.resultat ->> 'issue' is distinct from 'partage') then
    raise exception 'a closed scrutin is not changed' using errcode = 'P0001', constraint = 'scrutin_is_closed';
  end if;
  return new;
end $$;
create trigger keep before update on scrutin for each row execute function keep_scrutin();

-- The minutes, signed by two people: who presided, who kept them.
create table signature_pv (
  cpts_id uuid not null,
  seance_id uuid not null,
  role text not null check (role in ('president', 'secretaire')),
  personne_id uuid not null references personne,
  nom text not null check (length(nom) between 1 and 200),
  -- SHA-256 of the document that was read and signed.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of what it says: a second signature that would be under another text is refused.
  contenu text not null check (contenu ~ '^[0-9a-f]{64}$'),
  signe_le timestamptz not null,
  constraint une_signature_par_role primary key (cpts_id, seance_id, role),
  constraint deux_personnes_signent unique (cpts_id, seance_id, personne_id),
  foreign key (cpts_id, seance_id) references seance (cpts_id, id) on delete cascade,
  foreign key (cpts_id, empreinte) references document (cpts_id, empreinte)
);

-- What was decided: an acte of the registre, which other rooms cite.
create table decision (
  cpts_id uuid not null,
  id uuid not null,
  acte_id uuid not null,
  seance_id uuid,
  scrutin_id uuid,
  instance_id uuid not null,
  -- The year and its rank in it, as they are cited: 2026-014.
  numero text not null check (numero ~ '^[0-9]{4}-[0-9]{3,}$'),
  objet text not null check (length(objet) between 1 and 300),
  texte text not null check (length(texte) between 1 and 5000),
  adoptee boolean not null,
  prise_le date not null,
  effet_le date not null,
  -- What it takes the place of, or abrogates.
  remplace_id uuid,
  abroge boolean not null default false,
  primary key (cpts_id, id),
  constraint decision_numero unique (cpts_id, numero),
  constraint decision_acte unique (cpts_id, acte_id),
  constraint decision_scrutin unique (cpts_id, scrutin_id),
  -- A decision is replaced once: the latest of a thread is the one in force.
  constraint decision_remplacee_une_fois unique (cpts_id, remplace_id),
  foreign key (cpts_id, acte_id) references acte (cpts_id, id),
  foreign key (cpts_id, seance_id) references seance (cpts_id, id),
  foreign key (cpts_id, scrutin_id) references scrutin (cpts_id, id),
  constraint decision_instance foreign key (cpts_id, instance_id) references instance (cpts_id, id),
  foreign key (cpts_id, remplace_id) references decision (cpts_id, id),
  check (remplace_id <> id),
  check (not abroge or remplace_id is not null)
);
alter table scrutin add constraint scrutin_remplace foreign key (cpts_id, remplace_id) references decision (cpts_id, id);
create index decision_prise on decision (cpts_id, prise_le desc);

select protect_tenant_table('seance');
select protect_tenant_table('electeur', null);
select protect_tenant_table('procuration');
select protect_tenant_table('scrutin');
-- Neither the roll nor the urn speaks to the audit trail: it holds hours, and names who acts.
select protect_tenant_table('emargement_scrutin', null);
select protect_tenant_table('enveloppe_scrutin', null);
select protect_tenant_table('bulletin', null);
select protect_tenant_table('vote_nominal', 'scrutin_id');
select protect_tenant_table('signature_pv', 'seance_id');
select protect_tenant_table('decision');

-- When a professional is erased: their line stays in the counts, without a name and without a way to them.
create function efface_electeurs() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update electeur set nom = 'Personne effacée', qualite = '', personne_id = null
    where cpts_id = new.cpts_id and professionnel_id = new.id;
  return null;
end $$;
create trigger efface_2_seances after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_electeurs();
