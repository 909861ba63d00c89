-- The activity of every day, before it becomes an acte: what is planned, who is expected, who came, what was decided.
-- An activité carries the id of the acte that its signature writes.

create table activite (
  cpts_id uuid not null references cpts,
  id uuid not null,
  genre text not null check (length(genre) between 1 and 40),
  titre text not null check (length(titre) between 1 and 300),
  -- Null is the running of the CPTS itself, which is no mission.
  mission text check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  fiche_action_id uuid,
  debut timestamptz not null,
  fin timestamptz not null,
  zone text not null,
  a_distance boolean not null default false,
  -- Where to connect, for who is not in the room.
  visio text check (length(visio) <= 500),
  commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  lieu text check (length(lieu) between 1 and 200),
  organisateur_id uuid references personne on delete set null,
  -- A standing group, in its own words: bureau, groupe insuffisance cardiaque.
  groupe text check (length(groupe) between 1 and 100),
  etat text not null default 'prevu' check (etat in ('prevu', 'tenu', 'signe', 'annule')),
  -- What a cancelled one comes back to.
  etat_avant text check (etat_avant in ('prevu', 'tenu')),
  -- [{texte, minutes}] and [{texte, responsable, echeance}], in the order of the meeting.
  ordre_du_jour jsonb not null default '[]',
  decisions jsonb not null default '[]',
  note text check (length(note) <= 10000),
  -- What its kind counts: people met, situations studied.
  faits jsonb not null default '{}',
  -- Published only when somebody wrote it and the acte is signed.
  ligne_publique text check (length(ligne_publique) between 1 and 300),
  cree_le timestamptz not null,
  change_le timestamptz not null,
  signe_le timestamptz,
  primary key (cpts_id, id),
  constraint activite_fiche_action foreign key (cpts_id, fiche_action_id) references fiche_action (cpts_id, id),
  check (fin > debut),
  check ((etat = 'signe') = (signe_le is not null)),
  check ((etat = 'annule') = (etat_avant is not null)),
  -- The chain hashes milliseconds: nothing may hide below them.
  check (date_trunc('milliseconds', debut) = debut and date_trunc('milliseconds', fin) = fin)
);
create index activite_debut on activite (cpts_id, debut desc, id desc);
create index activite_fiche on activite (cpts_id, fiche_action_id, debut desc) where fiche_action_id is not null;

-- Who is expected: a professional of the CPTS, or a name and an address.
create table invite (
  cpts_id uuid not null,
  id uuid not null,
  activite_id uuid not null,
  professionnel_id uuid,
  nom text not null check (length(nom) between 1 and 200),
  profession text check (length(profession) between 1 and 120),
  courriel citext check (length(courriel) <= 254),
  qualite text not null default 'participant' check (length(qualite) between 1 and 60),
  reponse text check (reponse in ('oui', 'non', 'peut-etre')),
  repondu_le timestamptz,
  primary key (cpts_id, id),
  constraint invite_une_fois unique (cpts_id, activite_id, professionnel_id),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete cascade,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id) on delete set null (professionnel_id)
);
create index invite_activite on invite (cpts_id, activite_id);
create index invite_professionnel on invite (cpts_id, professionnel_id) where professionnel_id is not null;

-- Who came. `qui` names the person once: a professional by id, anybody else by their folded name and profession.
create table presence (
  cpts_id uuid not null,
  id uuid not null,
  activite_id uuid not null,
  professionnel_id uuid,
  qui text not null,
  nom text not null check (length(nom) between 1 and 200),
  profession text not null check (length(profession) between 1 and 120),
  qualite text not null default 'participant' check (length(qualite) between 1 and 60),
  arrivee timestamptz not null,
  depart timestamptz,
  -- How it is known: a code read on the spot, a signed link, the word of who organises, a sheet of paper.
  par text not null check (par in ('qr', 'lien', 'organisateur', 'papier')),
  -- The person's own device in this activité and in no other: a hash, to tell two presences signed from one phone.
  appareil text check (appareil ~ '^[0-9a-f]{64}$'),
  -- What the device sent: the same one again writes nothing.
  cle uuid not null,
  -- Why somebody else wrote it, or took it away.
  raison text check (length(raison) between 1 and 300),
  retiree_le timestamptz,
  primary key (cpts_id, id),
  constraint presence_cle unique (cpts_id, activite_id, cle),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete cascade,
  foreign key (cpts_id, professionnel_id) references professionnel (cpts_id, id) on delete set null (professionnel_id),
  check (depart >= arrivee),
  check (par in ('qr', 'lien') or raison is not null),
  check (date_trunc('milliseconds', arrivee) = arrivee and date_trunc('milliseconds', depart) = depart)
);
-- One presence a person, whoever writes it first.
create unique index presence_une_par_personne on presence (cpts_id, activite_id, qui) where retiree_le is null;
create index presence_professionnel on presence (cpts_id, professionnel_id) where professionnel_id is not null;

-- What is to be done after: ticked one by one, long after the meeting.
create table suite (
  cpts_id uuid not null,
  id uuid not null,
  activite_id uuid not null,
  rang integer not null check (rang > 0),
  texte text not null check (length(texte) between 1 and 500),
  qui text check (length(qui) between 1 and 200),
  pour_le date,
  faite_le timestamptz,
  primary key (cpts_id, id),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete cascade
);
create index suite_activite on suite (cpts_id, activite_id, rang);
create index suite_a_faire on suite (cpts_id, pour_le) where faite_le is null;

-- The sheet that people sign: open, then closed; its code turns every thirty seconds under this secret.
create table feuille_emargement (
  cpts_id uuid not null,
  activite_id uuid not null,
  -- Three letters that tell an open sheet from the other open sheets of the installation.
  mot text not null check (mot ~ '^[A-Z]{3}$'),
  secret text not null check (secret ~ '^[0-9a-f]{64}$'),
  ouverte_le timestamptz not null,
  fermee_le timestamptz,
  primary key (cpts_id, activite_id),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete cascade,
  check (fermee_le >= ouverte_le)
);
create unique index feuille_mot on feuille_emargement (mot) where fermee_le is null;

-- Documents that will be proofs of the acte: a sheet signed on paper, a programme.
create table piece (
  cpts_id uuid not null,
  id uuid not null,
  activite_id uuid not null,
  empreinte text not null,
  nature text not null,
  libelle text not null check (length(libelle) between 1 and 200),
  ajoutee_le timestamptz not null,
  primary key (cpts_id, id),
  constraint piece_une_fois unique (cpts_id, activite_id, empreinte),
  foreign key (cpts_id, activite_id) references activite (cpts_id, id) on delete cascade,
  constraint piece_document foreign key (cpts_id, empreinte) references document (cpts_id, empreinte)
);

select protect_tenant_table('activite');
select protect_tenant_table('piece');
select protect_tenant_table('invite');
select protect_tenant_table('presence');
select protect_tenant_table('suite');
select protect_tenant_table('feuille_emargement', 'activite_id');

-- Crossing (b), as for a link: the three letters of an open sheet give its place and nothing else.
create function resolve_feuille(letters text) returns table (cpts_id uuid, activite_id uuid)
  language sql stable security definer set search_path = public
  as $$ select f.cpts_id, f.activite_id from feuille_emargement f where f.mot = letters and f.fermee_le is null $$;

-- A signed activité is in the registre: it changes there, by a correction. Only its follow-up goes on, until the term of
-- presences: what was prepared is then forgotten, the acte stays.
create function keep_activite() returns trigger language plpgsql set search_path = public as $$
begin
  if old.etat = 'signe' and (
    (tg_op = 'DELETE' and old.fin > now() - interval '1 year')
    or (tg_op = 'UPDATE' and (to_jsonb(new) - 'organisateur_id') <> (to_jsonb(old) - 'organisateur_id'))) then
    raise exception 'a signed activité is an acte: correct the acte' using errcode = 'P0001', constraint = 'activite_is_signed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep before update or delete on activite for each row execute function keep_activite();

-- Who came is settled with the signature. It waits for a signature under way, so that nobody is added behind it.
create function keep_presence() returns trigger language plpgsql set search_path = public as $$
declare
  etat text;
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'professionnel_id') = (to_jsonb(old) - 'professionnel_id') then
    return new;
  end if;
  select a.etat into etat from activite a where a.cpts_id = new.cpts_id and a.id = new.activite_id for key share;
  if etat = 'signe' then
    raise exception 'a signed activité is an acte: correct the acte' using errcode = 'P0001', constraint = 'activite_is_signed';
  end if;
  return new;
end $$;
create trigger keep before insert or update on presence for each row execute function keep_presence();

-- Of the activity, when a professional is erased on their wish: they are no longer expected nor written down. At the end
-- of the time of a fiche, presences keep theirs, as in the registre.
create function efface_activite() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from invite where cpts_id = new.cpts_id and professionnel_id = new.id;
  update suite set qui = null where cpts_id = new.cpts_id and position(lower(old.nom) in lower(qui)) > 0;
  if new.efface_raison = 'demande' then
    delete from presence where cpts_id = new.cpts_id and professionnel_id = new.id;
  end if;
  return null;
end $$;
create trigger efface_2_activite after update on professionnel for each row
  when (old.efface_le is null and new.efface_le is not null) execute function efface_activite();
