-- By whom each trainer was first trained, for ever: one row for each person, written once.
create table trainer_line (
    person uuid primary key,
    -- absent for those who were appointed: the roots
    parent uuid references trainer_line (person),
    -- in which the first certificate was earned; absent for the roots
    run_id uuid,
    -- 0 for the roots
    generation integer not null,
    -- ids from the root down to this person, each followed by a slash: what begins with it is the person and all below him
    path varchar(2000) not null,
    since timestamp(6) with time zone not null
);
create index trainer_line_path on trainer_line (path);
create index trainer_line_parent on trainer_line (parent);

insert into trainer_line (person, parent, run_id, generation, path, since)
select m.person, null, null, 0, concat(cast(m.person as varchar(36)), '/'), g.granted_at
from master_step m join person_grant g on g.id = m.id;

-- Who was approved before is below the lead of his run. No such trainer led a run then, so nobody is below him yet.
insert into trainer_line (person, parent, run_id, generation, path, since)
select e.person_id, l.person, t.run_id, 1, concat(l.path, cast(e.person_id as varchar(36)), '/'), t.made_at
from trainer_step t
  join enrolment e on e.id = t.enrolment_id
  join trainer_line l on l.person = (
    select g.person from person_grant g
    where g.role = 'LEAD' and g.scope_kind = 'RUN' and g.scope_id = t.run_id and g.revoked_at is null
    order by g.granted_at, g.id fetch first 1 rows only)
where t.kind = 'APPROVED'
  and not exists (select 1 from trainer_line known where known.person = e.person_id)
  and not exists (
    select 1 from trainer_step other join enrolment own on own.id = other.enrolment_id
    where own.person_id = e.person_id and other.kind = 'APPROVED'
      and (other.made_at < t.made_at or other.made_at = t.made_at and other.id < t.id));

-- Leads to who is not through a module, of all who ever were in one.
create index standing_open on standing (completed_at, enrolment_id);

-- How many points of fidelity an observer saw kept, of how many: so that means need not read the sheets. Absent in sheets
-- of before, which are read.
alter table practicum_sheet add column points_kept integer;
alter table practicum_sheet add column points integer;
