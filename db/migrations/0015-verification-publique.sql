-- Anybody who holds a hash may ask whether a registre of this installation wrote it. What is answered is listed in
-- docs/decisions/0004: the name of the CPTS, the place in its chain, when it was written, whether it was corrected since.

create index maillon_empreinte on maillon (empreinte);

create function trouver_maillon(hash text) returns table (cpts text, zone text, sequence bigint, ecrit_le timestamptz, corrige boolean)
  language sql stable security definer set search_path = public as $$
  select c.nom, c.zone, m.sequence, a.ecrit_le,
    exists (select 1 from acte later where later.cpts_id = a.cpts_id and later.corrige = a.id)
  from maillon m
  join acte a on a.cpts_id = m.cpts_id and a.id = m.acte_id
  join cpts c on c.id = m.cpts_id
  where m.empreinte = hash
$$;

-- Whether the acte of this link cites a document of that hash: yes or no, to who holds both.
create function maillon_cite(hash text, document text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from maillon m join preuve p on p.cpts_id = m.cpts_id and p.acte_id = m.acte_id
    where m.empreinte = hash and p.empreinte = document)
$$;
