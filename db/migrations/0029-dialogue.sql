-- The dialogue de gestion: what the CPTS writes of a contract year, the files that were frozen, what the CPAM and the ARS
-- said of them, what they granted.

-- What is being written, part by part, until the year is frozen. `du` is the anniversary that opens the contract year.
create table texte_dossier (
  cpts_id uuid not null references cpts,
  du date not null,
  -- A mission, or the running of the CPTS itself.
  partie text not null check (partie in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement', 'fonctionnement')),
  commentaire text not null default '' check (length(commentaire) <= 6000),
  prevision text not null default '' check (length(prevision) <= 3000),
  change_le timestamptz not null,
  primary key (cpts_id, du, partie)
);

-- A frozen file: its manifest as it was signed, and the archive that carries everything, kept as a document.
create table dossier_fige (
  cpts_id uuid not null references cpts,
  id uuid not null,
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$'),
  rang integer not null check (rang > 0),
  du date not null,
  -- Its last day.
  au date not null,
  version integer not null check (version > 0),
  precedent uuid,
  -- Why there is another version.
  motif text not null default '' check (length(motif) <= 1000),
  manifeste text not null,
  signature text not null check (signature ~ '^[A-Za-z0-9_-]{86}$'),
  -- SHA-256 of the manifest: the file's own.
  empreinte text not null check (empreinte ~ '^[0-9a-f]{64}$'),
  cle_empreinte text not null check (cle_empreinte ~ '^[0-9a-f]{64}$'),
  registre_sequence bigint not null check (registre_sequence >= 0),
  registre_empreinte text not null check (registre_empreinte ~ '^[0-9a-f]{64}$'),
  archive text not null,
  octets bigint not null check (octets > 0),
  pieces integer not null check (pieces >= 0),
  fige_le timestamptz not null,
  fige_par text not null,
  primary key (cpts_id, id),
  constraint dossier_version unique (cpts_id, du, version),
  constraint dossier_suite unique (cpts_id, precedent),
  check (au >= du),
  check ((version = 1) = (precedent is null)),
  check (precedent is null or length(motif) > 0),
  check (empreinte = encode(sha256(convert_to(manifeste, 'UTF8')), 'hex')),
  foreign key (cpts_id, precedent) references dossier_fige (cpts_id, id),
  foreign key (cpts_id, archive) references document (cpts_id, empreinte)
);
create unique index dossier_code on dossier_fige (code);
create index dossier_empreinte on dossier_fige (empreinte);

-- What an authority answered to a request of time stamp: bytes that prove when the file existed.
create table horodatage_dossier (
  cpts_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  autorite text not null check (length(autorite) between 1 and 200),
  jeton bytea not null check (length(jeton) between 40 and 65536),
  date_dite timestamptz not null,
  ajoute_le timestamptz not null,
  primary key (cpts_id, id),
  constraint horodatage_une_fois unique (cpts_id, dossier_id, jeton),
  foreign key (cpts_id, dossier_id) references dossier_fige (cpts_id, id)
);

-- A link of reading given to the CPAM or to the ARS: to whom, until when. The secret stands with the other links.
create table lecture_dossier (
  cpts_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  organisme text not null check (organisme in ('cpam', 'ars')),
  destinataire text not null check (length(destinataire) between 1 and 200),
  lien_id uuid not null,
  cree_le timestamptz not null,
  expire_le timestamptz not null,
  revoque_le timestamptz,
  ouvert_le timestamptz,
  primary key (cpts_id, id),
  constraint lecture_lien unique (cpts_id, lien_id),
  foreign key (cpts_id, dossier_id) references dossier_fige (cpts_id, id)
);

-- What they say of it, signed by the link that they hold.
create table avis_dossier (
  cpts_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  lecture_id uuid not null,
  auteur text not null check (length(auteur) between 1 and 200),
  partie text not null check (partie in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement', 'fonctionnement')),
  texte text not null check (length(texte) between 1 and 4000),
  ecrit_le timestamptz not null,
  primary key (cpts_id, id),
  foreign key (cpts_id, dossier_id) references dossier_fige (cpts_id, id),
  foreign key (cpts_id, lecture_id) references lecture_dossier (cpts_id, id)
);

-- What the dialogue granted, line by line: the truth, beside the estimation of the file. Corrected by another that says why.
create table decision_dialogue (
  cpts_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  mission text not null check (mission in ('acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement')),
  ligne text not null check (length(ligne) between 1 and 300),
  estime_centimes bigint check (estime_centimes >= 0),
  accorde_centimes bigint not null check (accorde_centimes between 0 and 100000000000),
  motif text not null check (length(motif) between 1 and 1000),
  decide_le date not null,
  -- Minutes of the dialogue: a document, or where they are.
  releve text not null check (length(releve) between 1 and 300),
  releve_empreinte text,
  remplace uuid,
  saisi_le timestamptz not null,
  primary key (cpts_id, id),
  constraint decision_remplace_once unique (cpts_id, remplace),
  foreign key (cpts_id, dossier_id) references dossier_fige (cpts_id, id),
  foreign key (cpts_id, remplace) references decision_dialogue (cpts_id, id),
  foreign key (cpts_id, releve_empreinte) references document (cpts_id, empreinte),
  check (id <> remplace)
);
create unique index decision_ligne on decision_dialogue (cpts_id, dossier_id, mission, ligne) where remplace is null;

select protect_tenant_table('texte_dossier', null);
select protect_tenant_table('dossier_fige');
select protect_tenant_table('horodatage_dossier');
select protect_tenant_table('lecture_dossier');
select protect_tenant_table('avis_dossier');
select protect_tenant_table('decision_dialogue');

create trigger append_only before update or delete on dossier_fige for each row execute function refuse_change();
create trigger append_only before update or delete on horodatage_dossier for each row execute function refuse_change();
create trigger append_only before update or delete on avis_dossier for each row execute function refuse_change();
create trigger append_only before update or delete on decision_dialogue for each row execute function refuse_change();

-- The archive of a frozen file is what was signed: it is not erased as other documents may be.
create function keep_archive_figee() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select 1 from dossier_fige d where d.cpts_id = old.cpts_id and d.archive = old.empreinte) then
    raise exception 'the archive of a frozen file is kept' using errcode = 'P0001', constraint = 'archive_figee';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_figee before delete on document for each row execute function keep_archive_figee();
create trigger keep_figee_update before update on document for each row
  when (new.efface_le is not null) execute function keep_archive_figee();

-- Open to all, to who holds a code or a hash: see docs/decisions/0004.
create function trouver_dossier(quoi text) returns table (
    cpts text, zone text, code text, rang integer, du date, au date, version integer, derniere integer,
    fige_le timestamptz, empreinte text, cle_empreinte text)
  language sql stable security definer set search_path = public as $$
  select c.nom, c.zone, d.code, d.rang, d.du, d.au, d.version,
    (select max(o.version) from dossier_fige o where o.cpts_id = d.cpts_id and o.du = d.du),
    d.fige_le, d.empreinte, d.cle_empreinte
  from dossier_fige d join cpts c on c.id = d.cpts_id
  where d.code = quoi or d.empreinte = quoi or d.archive = quoi
$$;
create index dossier_archive on dossier_fige (archive);
